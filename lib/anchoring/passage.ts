/**
 * A passage: a target made ready for comparing. Prefix, words and suffix are normalised as one string, so that a
 * blank, a ligature or a combining mark on the seam comes out as it does in a text, and blanks at the edges of the
 * words count as surroundings.
 */

import { LONGEST, REPEATED, SHORTEST } from "./describe";
import { FRAME, frame } from "./frame";
import { normalise, normalisedIndex } from "./normalise";
import type { Span, Target } from "./target";
import { isSetSolid } from "./typography";

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
  /** Whether the surroundings are long enough to say that the words stood in several places of their text. */
  wasRepeated: boolean;
  /** Whether the surroundings reach the start, or the end, of the text described. */
  atStart: boolean;
  atEnd: boolean;
}

/** Surroundings of at least this length may have been cut off at the longest, before they were unique. */
export const FULL = LONGEST - SHORTEST;
const BLANK = 0x20;

/** Reads a target, of whatever quality; null when it holds no quote. */
export function readPassage(target: Target): Passage | null {
  const quote = target.quote;
  if (typeof quote?.exact !== "string") return null;
  const prefix = typeof quote.prefix === "string" ? quote.prefix.slice(-LONGEST) : "";
  const suffix = typeof quote.suffix === "string" ? quote.suffix.slice(0, LONGEST) : "";
  const position = readPosition(target);
  const atStart = position?.start === prefix.length;
  const isWhole = prefix.length >= SHORTEST || atStart;
  const atEnd = isWhole && typeof quote.suffix === "string" && suffix.length < SHORTEST;
  const normalised = normalise(prefix + quote.exact + suffix);
  const units = frame(normalised.units, { atStart, atEnd });
  const lead = atStart ? FRAME : 0;
  let start = lead + normalisedIndex(normalised, prefix.length);
  let end = lead + normalisedIndex(normalised, prefix.length + quote.exact.length);
  while (start < end && units[start] === BLANK) start++;
  while (end > start && units[end - 1] === BLANK) end--;
  const wasRepeated = prefix.length >= REPEATED || suffix.length >= REPEATED;
  return { units, start, end, exact: quote.exact, prefix, suffix, position, wasRepeated, atStart, atEnd };
}

/** Gives the recorded position where it is one a text can have; null otherwise. */
export function readPosition(target: Target): Span | null {
  const { start, end } = target.position ?? {};
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  const span = { start: Number(start), end: Number(end) };
  return span.start >= 0 && span.end >= span.start ? span : null;
}

/** Weighs a stretch by how much it tells: about one for a letter of an alphabet, three for an ideograph. */
export function weigh(units: Uint16Array, start: number, end: number): number {
  let weight = 0;
  for (let i = start; i < end; i++) weight += isSetSolid(units[i] ?? 0) ? 3 : 1;
  return weight;
}
