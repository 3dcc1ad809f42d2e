/**
 * Sentences: where the one around some words starts and ends, told by its marks alone, as units have no lines. An
 * abbreviation ends a sentence too soon; then less is taken for the words' own than is.
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

/** Gives the sentences that some words lie in, the last mark included; null where they are not all among the units. */
export function sentenceAround(units: Uint16Array, { start, end }: Span): Span | null {
  let from = start;
  while (from > 0 && !isEnd(units, from - 1)) from--;
  // Words that end with their sentence's mark are at its end, and not in the next one.
  let to = Math.max(start, end - 1);
  while (to < units.length && !isEnd(units, to)) to++;
  if (from === 0 || to === units.length) return null;
  while (from < start && units[from] === BLANK) from++;
  return { start: from, end: isFraming(units[to] ?? 0) ? to : to + 1 };
}

/** Tells whether a unit ends a sentence, or the text; a point in a figure does not. */
function isEnd(units: Uint16Array, at: number): boolean {
  const unit = units[at] ?? 0;
  if (isFraming(unit)) return true;
  return unit === POINT ? !isDigit(units[at + 1]) : ENDS.includes(String.fromCharCode(unit));
}
