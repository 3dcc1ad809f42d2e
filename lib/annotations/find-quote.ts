/**
 * Finding a quote in a text by its words and what stands before and after them. One place is what a mark needs, so
 * the search ends at the second; and as anybody may send any quote, its time grows with the text and no faster.
 */
import { searchUnits } from "@/lib/anchoring/searching/unit-search";

interface Quote {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

interface Span {
  start: number;
  end: number;
}

/** Finds the first two places of a quote, in order; offsets are UTF-16 code units. White space at the ends of prefix and suffix does not count. */
export function findQuote(text: string, { exact, prefix = "", suffix = "" }: Quote): Span[] {
  const isAfter = edgesOf(text, prefix.trim(), "end");
  const isBefore = edgesOf(text, suffix.trim(), "start");
  const found: Span[] = [];
  // Both only ever move forward with the places, so that no stretch of white space is walked twice.
  const before = { seen: 0, ink: 0 };
  let after = 0;
  for (const start of searchUnits(text, exact)) {
    const end = start + exact.length;
    readTo(text, before, start);
    after = nextInk(text, Math.max(after, end));
    if (!isAfter(before.ink) || !isBefore(after)) continue;
    found.push({ start, end });
    if (found.length === 2) break;
  }
  return found;
}

/** Reads on to an offset; `ink` is the end of the last character seen that is no white space. */
function readTo(text: string, before: { seen: number; ink: number }, until: number): void {
  for (; before.seen < until; before.seen += 1) {
    if (!isBlank(text, before.seen)) before.ink = before.seen + 1;
  }
}

function nextInk(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at)) at += 1;
  return at;
}

function isBlank(text: string, at: number): boolean {
  return text.charAt(at).trim() === "";
}

/** Tells of an offset whether a stretch of words ends or starts there; one without words does so everywhere. */
function edgesOf(text: string, words: string, edge: "start" | "end"): (offset: number) => boolean {
  if (words === "") return () => true;
  const edges = new Uint8Array(text.length + 1);
  for (const start of searchUnits(text, words)) edges[edge === "start" ? start : start + words.length] = 1;
  return (offset) => edges[offset] === 1;
}
