/**
 * Repeated words: whether words that stood in several places are those of one place now. Their own likeness says
 * nothing; what tells the places apart has to.
 */

import type { Candidate } from "../weighing/candidate";
import { overlap, surroundingEdits, toldOf } from "../weighing/comparison";
import type { Claim } from "./held";
import {
  CARRYING,
  FIRM,
  isAmidMangled,
  isLookalike,
  isOfAnotherItem,
  isStrayFigure,
  TOLD,
} from "../weighing/surroundings";

/** Least hold, in full length, of both sides of repeated words that are nearer to this place than to any copy. */
const BOTH = 0.45;
/** By how much what is told of repeated words' surroundings has to exceed that of any copy. */
const STANDING_OUT = 1.5;
/** Share of what tells right beside a place with which a copy tells as much: nothing there is the passage's alone. */
const AS_MUCH = 0.98;
/** How many times the edits of repeated words' surroundings any copy's need to have where they are mangled. */
const MUCH_NEARER = 1.5;

/**
 * Words that stood in several places are held by what tells those places apart: so much more of it than any copy has
 * that it is no coincidence. Surroundings merely alike are those of a copy as often as not; and where a single copy is
 * left, it is likelier the other one than that the others went and this one's surroundings were edited too.
 */
export function areRepeatedWordsHeld(
  candidate: Candidate,
  { candidates, isAlone, passage, weight }: Claim,
): boolean {
  const { before, after } = candidate;
  const told = toldOf(candidate);
  if (Math.max(before.fullHold, after.fullHold) === 1 && Math.min(before.told, after.told) >= CARRYING)
    return true;
  if (isStrayFigure(candidate, passage)) return false;
  const copies = copiesOf(candidate, candidates);
  if (isAmidMangled(candidate, weight) && isNearestBy(MUCH_NEARER, candidate, copies.filter(isTwoSided)))
    return true;
  if (isAlone) return false;
  if ([before, after].some((side) => isLookalike(side) || isOfAnotherItem(side))) return false;
  if (copies.some((copy) => toldBeside(copy) >= AS_MUCH * toldBeside(candidate))) return false;
  if (Math.max(before.beside, after.beside) < FIRM) return false;
  if (isNearestBy(2, candidate, copies) && Math.min(before.fullHold, after.fullHold) >= BOTH) return true;
  if (told < 2 * TOLD || Math.min(before.beside, after.beside) < FIRM) return false;
  if (Math.min(before.told, after.told) < TOLD) return false;
  return copies.every((copy) => told >= STANDING_OUT * toldOf(copy));
}

function toldBeside({ before, after }: Candidate): number {
  return before.toldBeside + after.toldBeside;
}

function copiesOf(candidate: Candidate, candidates: Candidate[]): Candidate[] {
  return candidates.filter((other) => other.edits === 0 && !overlap(candidate, other));
}

function isNearestBy(factor: number, candidate: Candidate, copies: Candidate[]): boolean {
  const least = factor * surroundingEdits(candidate);
  return copies.every((copy) => surroundingEdits(copy) >= least);
}

/** Tells whether both sides of a copy have something of the passage's: a paragraph that is repeated gives it one. */
function isTwoSided({ before, after }: Candidate): boolean {
  return Math.min(before.fullHold, after.fullHold) > 0;
}
