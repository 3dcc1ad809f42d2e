/**
 * Repetition: what a target says of other places of its text that had the same words. `describe` says it by the length
 * of the surroundings, on a side that the text does not cut short; where it cuts both, the whole text is in the target.
 */

import { FULL, REPEATED, SHARING, TURN } from "./describe";
import type { Span } from "../target";
import { runAfter, runBefore } from "../searching/runs";
import { searchRun } from "../searching/unit-search";
import { weigh } from "../normalising/weight";

interface Surroundings {
  prefix: string;
  suffix: string;
  /** Whether the prefix reaches the start of the text. */
  atStart: boolean;
}

/**
 * Gives the most that words and what is the same around them weighed at another place of their text: 0 where they
 * stood once, endless where they may have been copied with all that is known of their surroundings.
 */
export function readRepetition(units: Uint16Array, words: Span, around: Surroundings): number {
  const { prefix, suffix, atStart } = around;
  if (!atStart) return sharedByLength(prefix.length);
  // The suffix says it, unless the text ends there: then the other places are all here.
  return Math.max(sharedByLength(suffix.length), sharedWithin(units, words));
}

function sharedByLength(length: number): number {
  if (length < REPEATED) return 0;
  if (length < SHARING || length >= FULL) return Number.POSITIVE_INFINITY;
  return TURN + 2 * (length - SHARING);
}

/** Weighs what the words and their surroundings share with the likest other place among the units. */
function sharedWithin(units: Uint16Array, { start, end }: Span): number {
  let most = 0;
  for (const at of searchRun(units, units.subarray(start, end))) {
    if (at === start) continue;
    const before = runBefore(units, at, { units, at: start });
    const after = runAfter(units, at + end - start, { units, at: end });
    most = Math.max(most, weigh(units, start - before, end + after));
  }
  return most;
}
