/**
 * Put in: the same words between two stretches of the surroundings that had nothing between them. What was not there
 * when the passage was described came since, so these are no copy that always stood there: the passage changed places
 * with what was beside it.
 */

import type { Passage } from "../passage";
import { weigh } from "../normalising/weight";
import type { Stretch } from "../searching/shared";
import type { Span } from "../target";

/** Weight on either side that has to stand untouched. */
const LEAST_FLANK = 12;
/** Blanks between the two that may belong to either. */
const BLANKS = 1;

/** Tells whether a place with the same words lies between two neighbours of the passage that stood side by side. */
export function isPutIn(shared: Stretch[], passage: Passage, place: Span): boolean {
  const lefts = shared.flatMap((stretch) => endBefore(stretch, place.start) ?? []);
  if (lefts.length === 0) return false;
  const rights = shared.flatMap((stretch) => startAfter(stretch, place.end) ?? []);
  return lefts.some((left) => {
    return rights.some((right) => {
      if (Math.abs(right.from - left.to) > BLANKS) return false;
      return isOutside(passage, left) && isOutside(passage, right);
    });
  });
}

/** A part of the passage. */
interface Part {
  from: number;
  to: number;
}

/** Gives the part of a stretch that stands right before an offset of the text. */
function endBefore({ at, place, length }: Stretch, offset: number): Part | null {
  if (place >= offset || place + length < offset - BLANKS) return null;
  return { from: at, to: at + Math.min(length, offset - place) };
}

/** Gives the part of a stretch that stands right after an offset of the text. */
function startAfter({ at, place, length }: Stretch, offset: number): Part | null {
  if (place > offset + BLANKS || place + length <= offset) return null;
  return { from: at + Math.max(0, offset - place), to: at + length };
}

/** Tells whether enough of a part lies in the surroundings of one side. */
function isOutside({ units, start, end }: Passage, { from, to }: Part): boolean {
  return [weigh(units, from, Math.min(to, start)), weigh(units, Math.max(from, end), to)].some(
    (weight) => weight >= LEAST_FLANK,
  );
}
