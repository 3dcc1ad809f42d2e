/**
 * Sentences: where the one around some words starts and ends, told by its marks, as units have no lines, and by those of
 * the line that a target shows. An abbreviation ends a sentence too soon; then less is taken for the words' own than is.
 */

import { isDigit } from "../normalising/edges";
import { isFraming } from "../normalising/frame";
import type { Span } from "../target";

/** What ends a sentence, in any script; full-width marks as they are folded; and the full stop, except in a figure. */
const ENDS = "!?\u3002\u061f\u06d4\u0964";
/** The mark and the blank between two sentences. */
const GAP = 2;
const BLANK = 0x20;
const POINT = 0x2e;

/** Tells whether a run of units before some words goes back to where their sentence starts. */
export function reachesStart(units: Uint16Array, from: number, words: number): boolean {
  return reachesEnd(units, Math.max(0, from - GAP), words);
}

/** Tells whether a run of units after some words goes on to where their sentence ends. */
export function reachesEnd(units: Uint16Array, words: number, to: number): boolean {
  for (let at = words; at < to; at++) if (isEnd(units, at)) return true;
  return false;
}

/** Where a line starts and ends, as far as that is known. */
export interface Line {
  start: number | null;
  end: number | null;
}

/** A stretch of sentences, or of a line that is less: a heading, a row. */
export interface Sentences extends Span {
  /** Whether nothing but the line says where it starts, and where it ends. */
  startsLine: boolean;
  endsLine: boolean;
}

/**
 * Gives the sentences that some words lie in, the last mark included, no farther than their line goes; null where they
 * are not all among the units.
 */
export function sentenceAround(units: Uint16Array, words: Span, line: Line): Sentences | null {
  let start = words.start;
  while (start > 0 && start !== line.start && !isEnd(units, start - 1)) start--;
  const startsLine = start === line.start && !endsBefore(units, start);
  if (start === 0 && !startsLine) return null;
  while (start < words.start && units[start] === BLANK) start++;
  const end = endAround(units, words, line);
  if (end === null) return null;
  return { start, end, startsLine, endsLine: end === line.end && !isEnd(units, end - 1) };
}

/** Gives where the sentence of some words ends, or their line; null where neither is among the units. */
function endAround(units: Uint16Array, { start, end }: Span, line: Line): number | null {
  // Words that end with their sentence's mark are at its end, and not in the next one.
  for (let to = Math.max(start, end - 1); to <= units.length; to++) {
    if (to === line.end) return to;
    if (to < units.length && isEnd(units, to)) return isFraming(units[to] ?? 0) ? to : to + 1;
  }
  return null;
}

/** Tells whether a sentence ends before a unit, blanks aside. */
function endsBefore(units: Uint16Array, at: number): boolean {
  while (at > 0 && units[at - 1] === BLANK) at--;
  return at > 0 && isEnd(units, at - 1);
}

/** Tells whether a unit ends a sentence, or the text; a point in a figure does not. */
function isEnd(units: Uint16Array, at: number): boolean {
  const unit = units[at] ?? 0;
  if (isFraming(unit)) return true;
  return unit === POINT ? !isDigit(units[at + 1]) : ENDS.includes(String.fromCharCode(unit));
}
