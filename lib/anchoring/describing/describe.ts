/**
 * Describing: from a stretch of a text to the target that will find it again. Each side's surroundings are taken as
 * long as it takes to be unique on their own, because the words between may change, and no shorter than lets a later
 * edit of the words' own sentence be told from its look-alike beside it. Their length says something too: a passage
 * with its like elsewhere has at least LIKE units on one side, one whose very words stand elsewhere at least SHARING and
 * half as many more as these and what is the same around them weigh beyond a TURN of phrase, any other less; and a
 * side of FULL units says that the other is as long, or reaches the edge of the text.
 */

import { splitsCluster } from "../normalising/clusters";
import { hasLookalike, type Source } from "./likeness";
import { indexOccurrences } from "../searching/occurrences";
import type { FullTarget, Span } from "../target";
import { searchUnits } from "../searching/unit-search";
import { weighUnit } from "../normalising/weight";

export const SHORTEST = 32;
export const LONGEST = 256;
/**
 * The least that is taken where the text has it. SHORTEST units name a place in the text as it is; these also reach
 * into the sentences beside, which show where the passage's own was taken out.
 */
export const AMPLE = 96;
/** Surroundings of at least this length may have been cut off at the longest; others were as long as was needed. */
export const FULL = LONGEST - SHORTEST;
/** The least surroundings of a passage whose like stands elsewhere in its text, and of one whose very words do. */
export const LIKE = 128;
export const REPEATED = 160;
/**
 * The least that says how much the places of repeated words share, two for a unit; targets with less are of a time
 * when the length did not say it.
 */
export const SHARING = 176;
/** Weight that repeated words may have with what is the same around them and be no more than a turn of phrase. */
export const TURN = 12;
/** Room for the rest of a word in surroundings that must not become FULL. */
const WORD = 16;

// Made when it is first asked: a browser without it still loads what places a passage.
let segmenter: Intl.Segmenter | undefined;

/**
 * Describes a stretch of a text; linear. Offsets that are no offsets of the text are brought to the nearest that is;
 * what is no text is described as an empty one.
 */
export function describe(given: string, span: Span): FullTarget {
  const text = typeof given === "string" ? given : "";
  return describeIn({ text, find: (words) => searchUnits(text, words) }, span);
}

/** Describes many stretches of one text, each as `describe` would, without reading the text again for each. */
export function describeAll(text: string, spans: Span[]): FullTarget[] {
  const find = indexOccurrences(text);
  return spans.map((span) => describeIn({ text, find }, span));
}

function describeIn(source: Source, span: Span | null | undefined): FullTarget {
  const { text } = source;
  const start = clamp(span?.start, 0, text.length);
  const end = clamp(span?.end, start, text.length);
  const { before, after } = neededAround(source, { start, end });
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(prefixStart(text, start, before), start),
      suffix: text.slice(end, suffixEnd(text, end, after)),
    },
    position: { start, end },
  };
}

function clamp(offset: unknown, low: number, high: number): number {
  return Math.min(Math.max(typeof offset === "number" ? Math.trunc(offset) || 0 : 0, low), high);
}

/** Gives how many units of surroundings are needed on either side, before they are widened to whole words. */
function neededAround(source: Source, span: Span): { before: number; after: number } {
  const repetition = longestRepetition(source, span);
  const least = Math.max(repetition, repetition === 0 && hasLookalike(source, span) ? LIKE : AMPLE);
  const most = repetition > 0 ? LONGEST : least;
  const before = Math.max(neededBefore(source, span.start, most), least);
  const after = Math.max(neededAfter(source, span.end, most), least);
  const isFull = repetition > 0 && Math.max(before, after) > FULL - WORD;
  return isFull ? { before: LONGEST, after: LONGEST } : { before, after };
}

/**
 * Gives how many units on both sides the passage shares with the most similar place that has the same words, and one
 * more; at least SHARING if there is such a place, and more for more that they share; 0 if there is none.
 */
function longestRepetition({ text, find }: Source, { start, end }: Span): number {
  const exact = text.slice(start, end);
  let longest = 0;
  if (exact === "") return longest;
  for (const other of find(exact)) {
    if (other === start) continue;
    const before = sharedBefore(text, start, other);
    const after = sharedAfter(text, end, other + exact.length);
    const shared = weighShared(text, { start: start - before, end: end + after });
    longest = Math.max(
      longest,
      SHARING + Math.max(0, Math.ceil((shared - TURN) / 2)),
      Math.min(before, after) + 1,
    );
    if (longest > LONGEST) break;
  }
  return longest;
}

/** Weighs a stretch that two places share, as far as that can be said by a length; beyond the text there is nothing. */
function weighShared(text: string, { start, end }: Span): number {
  let weight = 0;
  for (let at = Math.max(0, start); at < Math.min(end, text.length) && weight < LONGEST; at++) {
    weight += weighUnit(text.charCodeAt(at));
  }
  return weight;
}

/** Gives how many units before an offset stand nowhere else, where that takes less than the most they may be. */
function neededBefore({ text, find }: Source, offset: number, most: number): number {
  const seed = text.slice(Math.max(0, offset - SHORTEST), offset);
  let needed = SHORTEST;
  if (seed.length < SHORTEST) return needed;
  for (const at of find(seed)) {
    if (needed >= most) break;
    if (at + SHORTEST !== offset) needed = Math.max(needed, sharedBefore(text, offset, at + SHORTEST) + 1);
  }
  return Math.min(needed, most);
}

function neededAfter({ text, find }: Source, offset: number, most: number): number {
  const seed = text.slice(offset, offset + SHORTEST);
  let needed = SHORTEST;
  if (seed.length < SHORTEST) return needed;
  for (const at of find(seed)) {
    if (needed >= most) break;
    if (at !== offset) needed = Math.max(needed, sharedAfter(text, offset, at) + 1);
  }
  return Math.min(needed, most);
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
  const word = segmentsOf(text.slice(windowStart, start)).containing(start - wanted - windowStart);
  if (!word) return start - wanted;
  const outer = windowStart + word.index;
  const inner = outer + word.segment.length;
  if (start - outer < mostFor(wanted)) return outer;
  if (wanted === LONGEST && start - inner >= FULL) return inner;
  return wholeCluster(text, start - wanted, { start: start - mostFor(wanted) + 1, end: start - 1 });
}

function suffixEnd(text: string, end: number, wanted: number): number {
  if (text.length - end <= wanted) return text.length;
  const window = text.slice(end, end + LONGEST + SHORTEST);
  const word = segmentsOf(window).containing(wanted - 1);
  if (!word) return end + wanted;
  const inner = end + word.index;
  const outer = inner + word.segment.length;
  if (outer - end < mostFor(wanted)) return outer;
  if (wanted === LONGEST && inner - end >= FULL) return inner;
  return wholeCluster(text, end + wanted, { start: end + 1, end: end + mostFor(wanted) - 1 });
}

function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" });
  return segmenter.segment(text);
}

/** The length surroundings stay below: a word more is welcome, but not what would read as LIKE, REPEATED or FULL. */
function mostFor(wanted: number): number {
  return Math.min(wanted < FULL ? FULL : LONGEST + 1, wanted + SHORTEST);
}

/** Brings a cut to the nearest offset that parts no letter from its marks; leaves it where the room holds none. */
function wholeCluster(text: string, cut: number, { start, end }: Span): number {
  for (let off = 0; cut - off >= start || cut + off <= end; off++) {
    if (cut - off >= start && !splitsCluster(text, cut - off)) return cut - off;
    if (cut + off <= end && !splitsCluster(text, cut + off)) return cut + off;
  }
  return cut;
}
