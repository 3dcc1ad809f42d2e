/** Which two versions are compared and how, and the address that asks for it. */
import type { ComparisonShape } from "./comparison";

export interface CompareQuery {
  from: number;
  to: number;
  shape: ComparisonShape;
  /** Whether what is the same is shown as well. */
  isWhole: boolean;
}

type Asked = Record<string, string | string[] | undefined>;

/** Reads the query of an address; what it does not say is the last change, inline, without what is the same. */
export function readCompareQuery(asked: Asked, current: number): CompareQuery {
  const numberOf = (text: string | string[] | undefined, otherwise: number) =>
    isVersion(text, current) ? Number(text) : otherwise;
  const to = numberOf(asked.to, current);
  return {
    to,
    from: numberOf(asked.from, Math.max(1, to - 1)),
    shape: asked.view === "beside" ? "beside" : "inline",
    isWhole: asked.show === "all",
  };
}

function isVersion(text: string | string[] | undefined, current: number): boolean {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= current;
}

/** What an address asks to compare that is no version, in its own words; empty where it asks for nothing such. */
export function unknownVersions(asked: Asked, current: number): string[] {
  const named = [asked.from, asked.to].flat().filter((text) => text !== undefined);
  return named.filter((text) => !isVersion(text, current));
}

/** The address of a comparison. */
export function comparePath(documentId: string, { from, to, shape, isWhole }: CompareQuery): string {
  const query = new URLSearchParams({ from: String(from), to: String(to) });
  if (shape === "beside") query.set("view", shape);
  if (isWhole) query.set("show", "all");
  return `/documents/${documentId}/compare?${query}`;
}
