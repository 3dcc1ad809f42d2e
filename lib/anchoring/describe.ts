/**
 * Describing: from a stretch of a text to the target that will find it again. The surroundings are taken as long as
 * it takes to tell the passage from every other place with the same words, so their length says something too: a
 * passage whose words stand nowhere else has less than REPEATED units on both sides, any other has at least that.
 */

import type { FullTarget, Span } from "./target";

export const SHORTEST = 32;
export const LONGEST = 256;
/** The least surroundings of a passage whose words are repeated in its text. */
export const REPEATED = 64;

const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** Describes a stretch of a text. Offsets that are no offsets of the text are brought to the nearest that is. */
export function describe(text: string, span: Span): FullTarget {
  const start = clamp(span.start, 0, text.length);
  const end = clamp(span.end, start, text.length);
  const wanted = neededSurroundings(text, { start, end });
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(prefixStart(text, start, wanted), start),
      suffix: text.slice(end, suffixEnd(text, end, wanted)),
    },
    position: { start, end },
  };
}

function clamp(offset: number, low: number, high: number): number {
  return Math.min(Math.max(Math.trunc(offset) || 0, low), high);
}

/** Gives how many units on both sides make the passage unique; LONGEST when none do. */
function neededSurroundings(text: string, { start, end }: Span): number {
  const exact = text.slice(start, end);
  let needed = SHORTEST;
  if (exact === "") return needed;
  for (let other = text.indexOf(exact); other >= 0; other = text.indexOf(exact, other + 1)) {
    if (other === start) continue;
    const before = sharedBefore(text, start, other);
    const after = sharedAfter(text, end, other + exact.length);
    needed = Math.max(needed, REPEATED, Math.min(before, after) + 1);
    if (needed > LONGEST) return LONGEST;
  }
  return needed;
}

/** Counts the equal units before two offsets; endless when the text begins before they differ. */
function sharedBefore(text: string, start: number, other: number): number {
  let shared = 0;
  while (shared < LONGEST && text.charCodeAt(start - shared - 1) === text.charCodeAt(other - shared - 1))
    shared++;
  return shared === start ? Number.POSITIVE_INFINITY : shared;
}

function sharedAfter(text: string, end: number, other: number): number {
  let shared = 0;
  while (shared < LONGEST && text.charCodeAt(end + shared) === text.charCodeAt(other + shared)) shared++;
  return shared === text.length - end ? Number.POSITIVE_INFINITY : shared;
}

/** Widens outward to the next word boundary, inward where that would pass LONGEST; through a word without end. */
function prefixStart(text: string, start: number, wanted: number): number {
  if (start <= wanted) return 0;
  const windowStart = Math.max(0, start - LONGEST - REPEATED);
  const word = words.segment(text.slice(windowStart, start)).containing(start - wanted - windowStart);
  if (!word) return start - wanted;
  const outer = windowStart + word.index;
  const inner = outer + word.segment.length;
  if (start - outer < mostFor(wanted)) return outer;
  return wanted === LONGEST && start - inner >= LONGEST - SHORTEST
    ? inner
    : start - wanted - (splitsPair(text, start - wanted) ? spare(wanted) : 0);
}

function suffixEnd(text: string, end: number, wanted: number): number {
  if (text.length - end <= wanted) return text.length;
  const window = text.slice(end, end + LONGEST + REPEATED);
  const word = words.segment(window).containing(wanted - 1);
  if (!word) return end + wanted;
  const inner = end + word.index;
  const outer = inner + word.segment.length;
  if (outer - end < mostFor(wanted)) return outer;
  return wanted === LONGEST && inner - end >= LONGEST - SHORTEST
    ? inner
    : end + wanted + (splitsPair(text, end + wanted) ? spare(wanted) : 0);
}

/** The length surroundings stay below: a word more is welcome, but not what would read as REPEATED. */
function mostFor(wanted: number): number {
  return wanted < REPEATED ? REPEATED : Math.min(LONGEST + 1, wanted + REPEATED);
}

function splitsPair(text: string, offset: number): boolean {
  const isLow = (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return isLow && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}

/** One unit more to keep a surrogate pair whole, or one less where LONGEST allows no more. */
function spare(wanted: number): number {
  return wanted === LONGEST ? -1 : 1;
}
