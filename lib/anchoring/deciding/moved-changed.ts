/**
 * Moved and changed: a word or a figure that was corrected in a sentence or a paragraph that moved. Nothing of the
 * words need be left; so much stands untouched on either side of them, up to where the paragraph was cut, that no other
 * place has it.
 */

import type { Candidate } from "../weighing/candidate";
import { overlap } from "../weighing/comparison";
import type { Gathered } from "../weighing/gather";
import { type Claim, RECOGNISABLE, SHORT } from "./held";
import { isOfLikeLength } from "./kin";
import type { Passage } from "../passage";
import { WHOLE } from "../weighing/surroundings";
import { findVerbatim } from "../searching/verbatim";
import type { TextIndex } from "../text-index";
import { RECOGNISABLE_WEIGHT, weigh } from "../normalising/weight";

/** Weight that has to stand untouched on both sides together; and on the lesser one. */
const AMID = 40;
const BESIDE = 10;
/** Weight that has to stand untouched on one side where the other was cut off. */
const AT_EDGE = 20;
/** Marks and blanks at a gap that belong to neither side. */
const BLANKS = 4;
/** Similarity of longer words that were corrected and not replaced. */
const CORRECTED = 0.7;

/**
 * Finds the only place where other words stand amid so much of what was right around them that it is theirs; null for
 * words whose like stood elsewhere, as one item of a list is amid what all of them share.
 */
export function findMovedChanged(
  { index, seam }: Gathered,
  home: Candidate | null,
  claim: Claim,
): Candidate | null {
  const { passage, candidates } = claim;
  if (passage.wasRepeated || passage.hadLookalike) return null;
  const gaps = candidates.filter((each) => each.start === each.end).map((each) => each.start);
  const seams = seam ? [...gaps, seam.place] : gaps;
  const amid = candidates.filter((each) => {
    return each.end > each.start && isAmid(each, claim) && !seams.some((gap) => isBeside(each, gap));
  });
  const [first] = amid;
  if (!first || amid.some((each) => each.edits === 0 || !overlap(each, first))) return null;
  if (home && home.end > home.start && !overlap(home, first)) return null;
  const [nearest] = amid.filter((each) => isLike(each, claim)).sort((a, b) => a.edits - b.edits);
  return nearest && standsAlone(index, nearest, passage) ? nearest : null;
}

/** Tells whether a place is right beside one where the surroundings meet without the words: then it is their neighbour. */
function isBeside({ start, end }: Candidate, gap: number): boolean {
  return gap >= start - BLANKS && gap <= end + BLANKS;
}

/** Tells whether words stand amid their own; at an edge of what moved, long words that were hardly changed may do so on one side. */
function isAmid({ before, after, similarity, told }: Candidate, { passage, weight }: Claim): boolean {
  const { units, start, end } = passage;
  const left = weigh(units, start - before.untouched, start);
  const right = weigh(units, end, end + after.untouched);
  if (Math.min(left, right) >= BESIDE && left + right >= AMID) return true;
  if (weight < RECOGNISABLE_WEIGHT || similarity < WHOLE || told < RECOGNISABLE) return false;
  return Math.max(left, right) >= AT_EDGE;
}

function isLike(candidate: Candidate, { passage, weight }: Claim): boolean {
  return weight <= SHORT ? isOfLikeLength(candidate, passage) : candidate.similarity >= CORRECTED;
}

/** Tells whether what stands untouched on either side, where it is more than a mark or two, stands nowhere else. */
function standsAlone(index: TextIndex, { before, after }: Candidate, passage: Passage): boolean {
  const { units, start, end } = passage;
  const runs = [units.subarray(start - before.untouched, start), units.subarray(end, end + after.untouched)];
  return runs.every((run) => {
    if (weigh(run, 0, run.length) < BESIDE) return true;
    return findVerbatim(index, run, 2).length === 1;
  });
}
