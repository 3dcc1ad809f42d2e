/**
 * A passage: a target made ready for comparing. Prefix, words and suffix are normalised as one string, so that a
 * blank, a ligature or a combining mark on the seam comes out as it does in a text, and blanks at the edges of the
 * words count as surroundings.
 */

import { splitsCluster } from "./normalising/clusters";
import { FULL, LIKE, LONGEST, SHORTEST } from "./describing/describe";
import { FRAME, frame } from "./normalising/frame";
import { normalise, normalisedIndex } from "./normalising/normalise";
import { readRepetition } from "./describing/repetition";
import type { Span, Target } from "./target";

export interface Passage {
  /** Prefix, words and suffix, normalised, with the frame where they reach it. */
  units: Uint16Array;
  /** The words are units[start] up to units[end]. */
  start: number;
  end: number;
  /** As given. */
  exact: string;
  prefix: string;
  suffix: string;
  position: Span | null;
  /** Whether the target says that the words stood in several places of their text. */
  wasRepeated: boolean;
  /** The most that the words weighed there with what was the same around them; 0 for words that stood in one place. */
  sharedElsewhere: number;
  /** Whether the surroundings are long enough to say that its like, if not the words themselves, stood elsewhere in it. */
  hadLookalike: boolean;
  /** Whether the surroundings reach the start, or the end, of the text described. */
  atStart: boolean;
  atEnd: boolean;
}

const BLANK = 0x20;

const HYPHEN = 0x2d;

/** Reads a target, of whatever quality; null when it holds no quote. */
export function readPassage(target: Target | null | undefined): Passage | null {
  const quote = target?.quote;
  if (typeof quote?.exact !== "string") return null;
  const prefix = readSide(quote.prefix).slice(-LONGEST);
  const suffix = readSide(quote.suffix).slice(0, LONGEST);
  const position = readPosition(target);
  const atStart = position?.start === prefix.length;
  const atEnd = typeof quote.suffix === "string" && isCutShort(prefix, suffix, atStart);
  const normalised = normalise(prefix + quote.exact + suffix);
  const from = normalisedIndex(normalised, prefix.length);
  const to = normalisedIndex(normalised, prefix.length + quote.exact.length);
  const first = atStart ? 0 : dependentBefore(normalised.units, from);
  const last = atEnd ? normalised.units.length : dependentAfter(normalised.units, to);
  const units = frame(normalised.units.subarray(first, last), { atStart, atEnd });
  const lead = (atStart ? FRAME : 0) - first;
  let start = lead + from;
  let end = lead + to;
  while (start < end && units[start] === BLANK) start++;
  while (end > start && units[end - 1] === BLANK) end--;
  const longest = Math.max(prefix.length, suffix.length);
  const sharedElsewhere = readRepetition(units, { start, end }, { prefix, suffix, atStart });
  return {
    units,
    start,
    end,
    exact: quote.exact,
    prefix,
    suffix,
    position,
    wasRepeated: sharedElsewhere > 0,
    sharedElsewhere,
    hadLookalike: sharedElsewhere > 0 || longest >= LIKE,
    atStart,
    atEnd,
  };
}

function readSide(surroundings: unknown): string {
  return typeof surroundings === "string" ? surroundings : "";
}

/** Tells whether a suffix is shorter than `describe` makes it, but for the end of the text. */
function isCutShort(prefix: string, suffix: string, atStart: boolean): boolean {
  if (suffix.length < SHORTEST) return prefix.length >= SHORTEST || atStart;
  return prefix.length >= FULL && suffix.length < FULL;
}

/** Gives how many units at the start of a prefix, a mark or a dash, depend on what was before it; keeps one. */
function dependentBefore(units: Uint16Array, end: number): number {
  let first = 0;
  while (first < end - 1 && isLoneMark(units, first)) first++;
  let after = first;
  while (after < end - 1 && isDashOrBlank(units[after])) after++;
  return units.subarray(first, after).includes(HYPHEN) ? after : first;
}

function isLoneMark(units: Uint16Array, at: number): boolean {
  return splitsCluster(String.fromCharCode(units[at] ?? 0), 0);
}

/** Gives where the units at the end of a suffix begin, a dash, that depend on what was after it; keeps one. */
function dependentAfter(units: Uint16Array, start: number): number {
  let last = units.length;
  while (last > start + 1 && isDashOrBlank(units[last - 1])) last--;
  return units.subarray(last).includes(HYPHEN) ? last : units.length;
}

/** How many dashes and blanks a run comes to depends on both its neighbours. */
function isDashOrBlank(unit: number | undefined): boolean {
  return unit === HYPHEN || unit === BLANK;
}

/** Gives the recorded position where it is one a text can have; null otherwise. */
export function readPosition(target: Target | null | undefined): Span | null {
  const { start, end } = target?.position ?? {};
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  const span = { start: Number(start), end: Number(end) };
  return span.start >= 0 && span.end >= span.start ? span : null;
}
