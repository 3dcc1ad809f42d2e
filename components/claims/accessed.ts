/**
 * When a source was read, as the form of a source shows it. It belongs to whoever read it, and not to the source, and is
 * as precise as they say: "2014", "2014-05" or "2014-05-27".
 */
import { isRealDate } from "@/lib/sources/real-date";
import type { EvidenceValues } from "./evidence-fields";
import { dateTyped } from "./source-values";

/**
 * What stands in the field. While nobody said anything it is `today`, an ISO 8601 date, for what has an address: a page
 * may be another one tomorrow. When somebody opened a book, only they can say.
 */
export function accessedOf(
  { accessed, source }: Pick<EvidenceValues, "accessed" | "source">,
  today: string,
): string {
  return accessed ?? (source.address.trim() === "" ? "" : today);
}

/** Whether a date of access can be kept: a day, a month or a year of the calendar, or none. */
export function isAccessDate(text: string): boolean {
  if (text.trim() === "") return true;
  const [parts] = dateTyped(text)["date-parts"] ?? [];
  return parts !== undefined && isRealDate(parts);
}

/** The day it is where the reader is, as an ISO 8601 date. */
export function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
