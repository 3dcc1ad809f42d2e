/**
 * Moved whole: words that went elsewhere with what was around them, their sentence or their paragraph. They stand amid
 * so much of it, or with all that is missing where their surroundings meet, that no copy had as much. That tells even
 * where single words went, and words that stood in many places.
 */

import type { Candidate } from "../weighing/candidate";
import { isBesideCopy } from "../weighing/comparison";
import { isInsideWord } from "../normalising/edges";
import type { Gathered } from "../weighing/gather";
import { areChangedElsewhere } from "./changed-there";
import { hasCopiedSide } from "./copied-sides";
import { areEnough, type Claim } from "./held";
import type { Passage } from "../passage";
import { RECOGNISABLE_WEIGHT, weigh } from "../normalising/weight";
import { isQuotation } from "./quoted";
import { holdsAllLost } from "./removal";
import type { Seam } from "../searching/seam";
import { CARRYING } from "../weighing/surroundings";
import type { Span } from "../target";
import type { TextIndex } from "../text-index";
import { reachesEnd, reachesStart } from "../searching/sentences";
import { findVerbatim, standsAt } from "../searching/verbatim";

/** Weight of blanks and marks between sentences, which may be alike before and after any. */
const MARGIN = 6;

/** Weight of a stretch around repeated words that is no copy's, even one that an edit brought beside other words. */
const LONG = 60;

/**
 * Finds the only place where the words stand amid so much of what was right around them that no other place of the old
 * text had it; null where other words took their place, and where it may be that they stayed and what was beside them
 * moved.
 */
export function findMovedWhole({ index, text, seam, shared }: Gathered, claim: Claim): Candidate | null {
  const { passage, candidates } = claim;
  const isLost = seam !== null && isTelling(passage, { start: seam.from, end: seam.to });
  const [moved, another] = candidates.filter((each) => {
    if (each.edits > 0 || hasCopiedSide(text, each, passage)) return false;
    return isAmidItsOwn(each, passage) || (isLost && holdsAllLost(each, seam, passage));
  });
  if (!moved || another || isBesideCopy(moved, candidates)) return null;
  if (isQuotation(moved, claim, shared) || areChangedElsewhere(text, moved, claim)) return null;
  return seam && mayHaveStayed(index, { passage, moved }, seam) ? null : moved;
}

/** Tells whether words stand amid enough of what was on either side of them, up to the first unit that is not. */
function isAmidItsOwn({ before, after }: Candidate, passage: Passage): boolean {
  const { units, start, end } = passage;
  const run = { start: start - before.untouched, end: end + after.untouched };
  const [left, right] = [weigh(units, run.start, start), weigh(units, end, run.end)];
  if (!passage.wasRepeated && Math.max(left, right) >= LONG) return true;
  if (Math.min(left, right) <= MARGIN) return false;
  const weight = weigh(units, run.start, run.end);
  if (!passage.wasRepeated) return weight >= RECOGNISABLE_WEIGHT;
  if (weight < Math.max(LONG, passage.sharedElsewhere + LONG / 2)) return false;
  if (weight - Math.max(left, right) > passage.sharedElsewhere) return true;
  if (Math.min(before.fullHold, after.fullHold) >= CARRYING) return true;
  // The lesser side is no more than a copy may have had. A blank beside the words is not among what is untouched.
  return left < right ? reachesStart(units, run.start - 1, start) : reachesEnd(units, end - 1, run.end + 1);
}

/** Tells whether the words stand at the seam, and what was lost if these are they stands elsewhere too. */
function mayHaveStayed(
  index: TextIndex,
  { passage: { units, start, end }, moved }: { passage: Passage; moved: Candidate },
  seam: Seam,
): boolean {
  const { from, to } = seam;
  const text = index.units;
  const words = units.subarray(start, end);
  const place = seam.place - seam.slack;
  const stories = [
    { stands: place + start - from, lost: units.subarray(end, to + end - from) },
    { stands: place + start - to, lost: units.subarray(Math.max(0, from - to + start), start) },
  ];
  return stories.some(({ stands, lost }) => {
    if (stands === moved.start || !standsAt(text, words, stands) || isPartOfWord(text, stands, words.length))
      return false;
    return findVerbatim(index, lost, 1).length > 0;
  });
}

function isPartOfWord(text: Uint16Array, start: number, length: number): boolean {
  return isInsideWord(text, start) || isInsideWord(text, start + length);
}

/** Tells whether a stretch is enough to be known by, and more than the words shared with a copy that was there before. */
function isTelling({ units, sharedElsewhere }: Passage, { start, end }: Span): boolean {
  const weight = weigh(units, start, end);
  if (sharedElsewhere > 0 && weight < sharedElsewhere + MARGIN) return false;
  return areEnough(units.subarray(start, end), weight);
}
