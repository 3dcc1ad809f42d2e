/**
 * Describing: from a stretch of a text to the target that will find it again. Each side's surroundings are taken as
 * long as it takes to be unique on their own, because the words between may change. Their length says something too:
 * a passage whose words stand nowhere else has less than REPEATED units on both sides, any other at least that.
 */

import { indexOccurrences } from "./occurrences";
import type { FullTarget, Span } from "./target";

export const SHORTEST = 32;
export const LONGEST = 256;
/** The least surroundings of a passage whose words are repeated in its text. */
export const REPEATED = 128;

const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** Describes a stretch of a text. Offsets that are no offsets of the text are brought to the nearest that is. */
export function describe(text: string, span: Span): FullTarget {
  return describeIn({ text, find: (words) => search(text, words) }, span);
}

/** Describes many stretches of one text, each as `describe` would, without reading the text again for each. */
export function describeAll(text: string, spans: Span[]): FullTarget[] {
  const find = indexOccurrences(text);
  return spans.map((span) => describeIn({ text, find }, span));
}

/** A text, and how to find every place of some words in it, in order. */
interface Source {
  text: string;
  find: (words: string) => Iterable<number>;
}

/** Reads the text from its start; it goes only as far as its places are asked for. */
function* search(text: string, words: string): Iterable<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

function describeIn(source: Source, span: Span): FullTarget {
  const { text } = source;
  const start = clamp(span.start, 0, text.length);
  const end = clamp(span.end, start, text.length);
  const repetition = longestRepetition(source, { start, end });
  const before = Math.max(neededBefore(source, start, repetition), repetition);
  const after = Math.max(neededAfter(source, end, repetition), repetition);
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(prefixStart(text, start, Math.min(before, LONGEST)), start),
      suffix: text.slice(end, suffixEnd(text, end, Math.min(after, LONGEST))),
    },
    position: { start, end },
  };
}

function clamp(offset: number, low: number, high: number): number {
  return Math.min(Math.max(Math.trunc(offset) || 0, low), high);
}

/**
 * Gives how many units on both sides the passage shares with the most similar place that has the same words, and one
 * more; at least REPEATED if there is such a place, 0 if there is none.
 */
function longestRepetition({ text, find }: Source, { start, end }: Span): number {
  const exact = text.slice(start, end);
  let longest = 0;
  if (exact === "") return longest;
  for (const other of find(exact)) {
    if (other === start) continue;
    const before = sharedBefore(text, start, other);
    const after = sharedAfter(text, end, other + exact.length);
    longest = Math.max(longest, REPEATED, Math.min(before, after) + 1);
    if (longest > LONGEST) break;
  }
  return longest;
}

/** Gives how many units before an offset stand nowhere else, where that takes less than the most they may be. */
function neededBefore({ text, find }: Source, offset: number, repetition: number): number {
  const most = mostAlone(repetition);
  const seed = text.slice(Math.max(0, offset - SHORTEST), offset);
  let needed = SHORTEST;
  if (seed.length < SHORTEST) return needed;
  for (const at of find(seed)) {
    if (needed >= most) break;
    if (at + SHORTEST !== offset) needed = Math.max(needed, sharedBefore(text, offset, at + SHORTEST) + 1);
  }
  return Math.min(needed, most);
}

function neededAfter({ text, find }: Source, offset: number, repetition: number): number {
  const most = mostAlone(repetition);
  const seed = text.slice(offset, offset + SHORTEST);
  let needed = SHORTEST;
  if (seed.length < SHORTEST) return needed;
  for (const at of find(seed)) {
    if (needed >= most) break;
    if (at !== offset) needed = Math.max(needed, sharedAfter(text, offset, at) + 1);
  }
  return Math.min(needed, most);
}

/** The most surroundings are lengthened for their own sake: below REPEATED unless the words are repeated. */
function mostAlone(repetition: number): number {
  return repetition > 0 ? LONGEST : REPEATED - SHORTEST;
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
  const windowStart = Math.max(0, start - LONGEST - SHORTEST);
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
  const window = text.slice(end, end + LONGEST + SHORTEST);
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
  return wanted < REPEATED ? Math.min(REPEATED, wanted + SHORTEST) : Math.min(LONGEST + 1, wanted + SHORTEST);
}

function splitsPair(text: string, offset: number): boolean {
  const isLow = (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
  return isLow && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}

/** One unit more to keep a surrogate pair whole, or one less where LONGEST allows no more. */
function spare(wanted: number): number {
  return wanted === LONGEST ? -1 : 1;
}
