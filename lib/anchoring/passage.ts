/**
 * A passage: a target made ready for comparing. Prefix, words and suffix are normalised as one string, so that a
 * blank, a ligature or a combining mark on the seam comes out as it does in a text, and blanks at the edges of the
 * words count as surroundings.
 */

import { splitsCluster } from "./normalising/clusters";
import { AMPLE, FULL, LIKE, LONGEST, SHORTEST } from "./describing/describe";
import { FRAME, frame } from "./normalising/frame";
import { type Normalised, normalise, normalisedIndex } from "./normalising/normalise";
import { readRepetition } from "./describing/repetition";
import type { Line } from "./searching/sentences";
import type { FullTarget, Span, Target } from "./target";

export interface Passage extends Elsewhere {
  /** Prefix, words and suffix, normalised, with the frame where they reach it. */
  units: Uint16Array;
  /** The words are units[start] up to units[end]. */
  start: number;
  end: number;
  /** The line, or lines, that the words are in, as far as the target shows where they start and end. */
  line: Line;
  /** As given. */
  exact: string;
  prefix: string;
  suffix: string;
  position: Span | null;
  /** Whether the surroundings reach the start, or the end, of the text described. */
  atStart: boolean;
  atEnd: boolean;
}

/** What a target says of other places of its text. */
interface Elsewhere {
  /** Whether the target says that the words stood in several places of their text. */
  wasRepeated: boolean;
  /** The most that the words weighed there with what was the same around them; 0 for words that stood in one place. */
  sharedElsewhere: number;
  /** Whether its like, if not the words themselves, may have stood elsewhere in it. */
  hadLookalike: boolean;
  /** Whether the surroundings are shorter than `describe` takes them, so that their length says nothing of any of this. */
  isUntold: boolean;
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
  return {
    units,
    start,
    end,
    line: lineAround(normalised, { prefix, suffix, exact: quote.exact }, { lead, last: units.length }),
    exact: quote.exact,
    prefix,
    suffix,
    position,
    ...readElsewhere(units, { start, end }, { prefix, suffix, atStart }),
    atStart,
    atEnd,
  };
}

function readElsewhere(
  units: Uint16Array,
  words: Span,
  around: { prefix: string; suffix: string; atStart: boolean },
): Elsewhere {
  const longest = Math.max(around.prefix.length, around.suffix.length);
  const isUntold = longest > 0 && longest < AMPLE;
  const sharedElsewhere = readRepetition(units, words, around);
  const wasRepeated = sharedElsewhere > 0;
  return { wasRepeated, sharedElsewhere, hadLookalike: wasRepeated || longest >= LIKE || isUntold, isUntold };
}

/** Gives where, in units, the line of some words starts and ends, as far as the breaks beside them show it. */
function lineAround(
  normalised: Normalised,
  { prefix, suffix, exact }: FullTarget["quote"],
  { lead, last }: { lead: number; last: number },
): Line {
  const before = prefix.lastIndexOf("\n") + 1;
  const after = suffix.indexOf("\n");
  const end = lead + normalisedIndex(normalised, prefix.length + exact.length + after);
  return {
    start: before === 0 ? null : Math.max(0, lead + normalisedIndex(normalised, before)),
    end: after < 0 ? null : Math.min(last, end),
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
