/**
 * Changed there: whether the words were edited where they stood, so that the same ones elsewhere are a copy that was
 * made before, however well their sentence went along. A neighbour that took their place is none of them. Says nothing where both sides were edited as well.
 */

import type { Candidate } from "../weighing/candidate";
import { overlap } from "../weighing/comparison";
import { type Claim, SHORT } from "./held";
import { isKin, isNeighbour, isOfLikeLength } from "./kin";
import { CARRYING, FIRM, WHOLE } from "../weighing/surroundings";

/** Tells whether, instead of standing at a place, the words may have been changed at another. */
export function areChangedElsewhere(text: Uint16Array, place: Candidate, claim: Claim): boolean {
  return claim.candidates.some((each) => {
    if (each.edits === 0 || each.start === each.end || overlap(each, place)) return false;
    if (Math.min(each.before.fullHold, each.after.fullHold) >= WHOLE) return true;
    return areLeft(each, claim) && !isNeighbour(text, claim.passage, each);
  });
}

/**
 * Tells whether beside a side that is whole stands what may be left of the words; of short ones that is told by the other
 * side alone, as any figure has something of any other.
 */
function areLeft(candidate: Candidate, { passage, weight }: Claim): boolean {
  const { before, after } = candidate;
  if (Math.max(before.fullHold, after.fullHold) < CARRYING) return false;
  if (weight > SHORT) return isKin(candidate, passage);
  return Math.min(before.beside, after.beside) >= FIRM && isOfLikeLength(candidate, passage);
}
