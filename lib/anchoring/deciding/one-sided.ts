/**
 * One-sided: words beside a landmark whose other side was edited. Words that stood once are known by the one; those that
 * were repeated may be a copy's, where what was on their other side stands elsewhere, with them or beside others by now.
 */

import type { Candidate } from "../weighing/candidate";
import { REPEATED } from "../describing/describe";
import { FRAME } from "../normalising/frame";
import type { Passage } from "../passage";
import { findVerbatim } from "../searching/verbatim";
import type { TextIndex } from "../text-index";
import { FIRM } from "../weighing/surroundings";

/** Units on either side that have to stand untouched where further off something was edited. */
export const NEARBY = 24;
/** Units by which a copy has to be surrounded better than repeated words to speak against them. */
const MORE = 4;

/**
 * Tells whether a landmark on one side says too little: the end of the text alone, or one beside words that were
 * repeated, whose other side was edited, and that have a copy in the same neighbourhood or none at all any more.
 */
export function isOneSided(index: TextIndex, candidate: Candidate, passage: Passage): boolean {
  const { before, after } = candidate;
  const weaker = before.fullHold < after.fullHold ? before : after;
  const stronger = weaker === before ? after : before;
  if (weaker.fullHold === 1) return false;
  const isEdge = stronger.length < REPEATED / 2 && passage.wasRepeated;
  if (weaker.beside < FIRM && (isEdge || (stronger === after && after.length <= FRAME))) return true;
  if (!passage.wasRepeated) return false;
  const side = { isBefore: weaker === before, untouched: weaker.untouched };
  if (isSideElsewhere(index, passage, side)) return true;
  if (candidate.end - candidate.start < index.grams.size) return false;
  if (weaker.fullHold === 0 && weaker.length >= REPEATED / 2) return true;
  const { units, start, end } = passage;
  if (findVerbatim(index, units.subarray(start, end), 2).length < 2) return true;
  return findVerbatim(index, units.subarray(Math.max(0, start - NEARBY), end + NEARBY), 2).length > 1;
}

/** How much of the side that was edited stands at a place. */
interface EditedSide {
  isBefore: boolean;
  untouched: number;
}

/** Tells whether the side that was edited at a place stands elsewhere, with the words or beside others. */
function isSideElsewhere(index: TextIndex, passage: Passage, side: EditedSide): boolean {
  return standsWithMore(index, passage, side) || standsWithout(index, passage, side);
}

/** Tells whether the words stand elsewhere with more of the side that was edited here, as where their sentence moved. */
function standsWithMore(
  index: TextIndex,
  { units, start, end }: Passage,
  { isBefore, untouched }: EditedSide,
): boolean {
  const more = untouched + MORE;
  const block = isBefore ? units.subarray(Math.max(0, start - more), end) : units.subarray(start, end + more);
  return findVerbatim(index, block, 1).length > 0;
}

/** Tells whether little of a side is here, and all that was nearest of it stands elsewhere: beside other words by now. */
function standsWithout(
  index: TextIndex,
  { units, start, end }: Passage,
  { isBefore, untouched }: EditedSide,
): boolean {
  if (untouched >= NEARBY / 2) return false;
  const near = isBefore
    ? units.subarray(Math.max(0, start - NEARBY), start)
    : units.subarray(end, end + NEARBY);
  return near.length === NEARBY && findVerbatim(index, near, 1).length > 0;
}
