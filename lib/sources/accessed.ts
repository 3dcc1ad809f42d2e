/**
 * When a source was read. It belongs to the evidence, not to the source, which is kept once for everyone: there
 * it is an ISO 8601 date as precise as it was given ("2026-11-23", "2026-11"), in a CSL item its `accessed`.
 */
import type { CslDate, CslItem } from "./csl";

/** The date of access of an item as it was sent; null where there is none. */
export function accessedAtOf(item: CslItem): string | null {
  const [year, ...rest] = item.accessed?.["date-parts"]?.[0] ?? [];
  if (year === undefined) return null;
  return [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
}

/** A kept date of access as CSL has it; undefined where there is none. */
export function accessedDate(accessedAt: string | null): CslDate | undefined {
  return accessedAt === null ? undefined : { "date-parts": [accessedAt.split("-").map(Number)] };
}
