/**
 * Removal: what speaks for the passage having been taken out. Where it stood, its surroundings meet; whether a place
 * stands all the same is judged close by, where one story has to account for both, and weighed farther off.
 */

import type { Candidate } from "../weighing/candidate";
import { holdOf, weakerHold } from "../weighing/comparison";
import type { Gathered } from "../weighing/gather";
import { areTelling, type Claim, RECOGNISABLE, SHORT } from "./held";
import { isKin } from "./kin";
import { standsRather } from "../weighing/judge";
import type { Passage } from "../passage";
import type { Seam } from "../searching/seam";
import { FIRM, WHOLE } from "../weighing/surroundings";

/** Blanks at a seam and beside the words that belong to neither side. */
const BLANKS = 2;
/** Units between a place and a gap within which one story has to account for both. */
const CLOSE = 400;

/** Tells whether a place stands although what was around the passage meets without it, at a seam or in a gap. */
export function standsDespiteRemoval(
  candidate: Candidate,
  gap: Candidate | null,
  { gathered: { text, seam }, claim }: { gathered: Gathered; claim: Claim },
): boolean {
  const { passage } = claim;
  const mayMove = candidate.edits === 0 && areTelling(claim);
  for (const site of mayMove ? [] : [seam?.place, gap?.start]) {
    if (site === undefined || Math.abs(site - candidate.start) > CLOSE) continue;
    const verdict = standsRather(text, passage, { place: candidate, site });
    if (verdict !== null) return verdict;
  }
  if (seam && !survives(candidate, seam, claim)) return false;
  return !gap || outdoes(candidate, gap, passage);
}

/** Finds where the surroundings stand best with nothing of the words between. */
export function strongestGap(candidates: Candidate[], { weight, passage }: Claim): Candidate | null {
  const gaps = candidates.filter((each) => {
    if (each.before.length === 0 || each.after.length === 0) return false;
    if (each.start === each.end) return weakerHold(each) >= FIRM;
    return weight > SHORT && weakerHold(each) >= WHOLE && !isKin(each, passage);
  });
  return gaps.sort((a, b) => holdOf(b) - holdOf(a))[0] ?? null;
}

/**
 * Tells whether a place stands although what was around the passage meets elsewhere without it: where it explains
 * more, or where all that was taken out there stands here whole, which is asked of any that may be a copy untold.
 */
function survives(candidate: Candidate, seam: Seam, claim: Claim): boolean {
  const { passage, candidates } = claim;
  const { edits, account } = candidate;
  if (edits === 0 && passage.isUntold && !holdsAllLost(candidate, seam, passage)) return false;
  const lost = Math.min(seam.to - seam.from, seam.account / 2) - Math.min(edits, SHORT);
  if (account >= seam.account + lost) return true;
  if (edits > 0) return false;
  if (areTelling(claim)) return true;
  if (!holdsAllLost(candidate, seam, passage)) return false;
  const isCopy = (each: Candidate) => each !== candidate && each.edits === 0;
  return (
    !passage.wasRepeated || !candidates.some((each) => isCopy(each) && holdsAllLost(each, seam, passage))
  );
}

/** Tells whether all that a seam lost stands at a place whole, the seam taken as far on as it may be. */
export function holdsAllLost({ before, after }: Candidate, seam: Seam, { start, end }: Passage): boolean {
  const least = Math.max(0, start - seam.from - before.untouched - BLANKS);
  const most = Math.min(seam.slack, after.untouched + BLANKS - (seam.to - end));
  return least <= most;
}

/** Tells whether a candidate stands although the surroundings stand elsewhere without the words. */
function outdoes(candidate: Candidate, gap: Candidate, passage: Passage): boolean {
  if (isBetterTold(candidate, gap)) return true;
  const isHeldAsWell = weakerHold(candidate) >= Math.min(WHOLE, weakerHold(gap) - 0.05);
  if (candidate.edits > 0) return isHeldAsWell && holdOf(candidate) >= holdOf(gap);
  return isHeldAsWell || !passage.wasRepeated;
}

/**
 * Tells whether a changed passage is recognisable while a gap is merely like the place it left: the end of one report
 * reads like the end of the next, and would pass for the neighbour of a passage that still stands.
 */
export function isBetterTold({ edits, told }: Candidate, { before, after }: Candidate): boolean {
  return edits > 0 && told >= RECOGNISABLE && Math.min(before.told, after.told) < RECOGNISABLE;
}
