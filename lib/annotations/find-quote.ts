/**
 * Finding a quote in a text by its words and what stands before and after them. One place is what a mark needs, so
 * the search ends at the second; and as anybody may send any quote, its time grows with the text and no faster.
 */

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
  for (const start of placesOf(text, exact)) {
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
  for (const start of placesOf(text, words)) edges[edge === "start" ? start : start + words.length] = 1;
  return (offset) => edges[offset] === 1;
}

/** Every place of some words in a text, overlapping ones too (Knuth, Morris and Pratt, 1977). */
function* placesOf(text: string, words: string): Generator<number> {
  if (words.length > text.length) return;
  const borders = bordersOf(words);
  let matched = 0;
  for (let at = 0; at < text.length; at += 1) {
    matched = extended(words, borders, { matched, unit: text.charCodeAt(at) });
    if (matched === words.length) {
      yield at + 1 - matched;
      matched = borders[matched - 1] ?? 0;
    }
  }
}

/** For every beginning of the words, how long the longest shorter beginning is that it ends with. */
function bordersOf(words: string): Int32Array {
  const borders = new Int32Array(words.length);
  for (let at = 1; at < words.length; at += 1) {
    const matched = borders[at - 1] ?? 0;
    borders[at] = extended(words, borders, { matched, unit: words.charCodeAt(at) });
  }
  return borders;
}

/** How many of the words' first units are matched once one more unit of the text is read. */
function extended(
  words: string,
  borders: Int32Array,
  { matched, unit }: { matched: number; unit: number },
): number {
  let length = matched;
  while (length > 0 && words.charCodeAt(length) !== unit) length = borders[length - 1] ?? 0;
  return words.charCodeAt(length) === unit ? length + 1 : 0;
}
