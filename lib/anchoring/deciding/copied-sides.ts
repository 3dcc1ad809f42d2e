/**
 * Copied sides: where a text goes on beside some words as it did beside a copy of them in the old surroundings, and not
 * as it did beside the passage. Where two sentences that have the same words change places, or one of them goes, what
 * is on one side of the copy is the passage's own neighbour by now; only the rest of the sentence tells them apart.
 */

import type { Passage } from "../passage";
import { weigh } from "../normalising/weight";
import { runAfter, runBefore } from "../searching/runs";
import { reachesEnd, reachesStart } from "../searching/sentences";
import { standsAt } from "../searching/verbatim";
import type { Span } from "../target";

/** Weight by which a copy's side has to go on longer than the passage's own: blanks and marks are alike before any. */
const LONGER = 6;

/** A line that ends right before words, as a row of a table does or a paragraph, and one that ends right after. */
const LINE_BEFORE = /\n\s*$/u;
const LINE_AFTER = /^\s*\n/u;

/**
 * Tells whether a copy of the words was beside what is beside a place now, on either side, rather than the passage. A
 * side that is the passage's own to the end of its sentence or line is its own, whatever sentence comes next.
 */
export function hasCopiedSide(text: Uint16Array, place: Span, passage: Passage): boolean {
  const { units, start, end, prefix, suffix, wasRepeated } = passage;
  if (!wasRepeated) return false;
  const words = units.subarray(start, end);
  const ownBefore = runBefore(text, place.start, { units, at: start });
  const ownAfter = runAfter(text, place.end, { units, at: end });
  const isOpenBefore = !LINE_BEFORE.test(prefix) && !reachesStart(units, start - ownBefore, start);
  const isOpenAfter = !LINE_AFTER.test(suffix) && !reachesEnd(units, end - 1, end + ownAfter);
  for (let at = 0; at + words.length <= units.length; at++) {
    if ((at < end && at + words.length > start) || !standsAt(units, words, at)) continue;
    const before = runBefore(text, place.start, { units, at });
    if (isOpenBefore && weigh(units, at - before, at - Math.min(before, ownBefore)) >= LONGER) return true;
    const last = at + words.length;
    const after = runAfter(text, place.end, { units, at: last });
    if (isOpenAfter && weigh(units, last + Math.min(after, ownAfter), last + after) >= LONGER) return true;
  }
  return false;
}
