/**
 * Better elsewhere: of several places that are held, those that another of them is plainly better than. What is left is
 * compared by its cost alone.
 */

import type { Candidate } from "../weighing/candidate";
import { overlap, surroundingEdits, toldOf } from "../weighing/comparison";
import { isAmidMangled, standsFirm, TOLD } from "../weighing/surroundings";

/** Share of another place's telling surroundings below which a place is no match for it. */
const LESS = 0.6;

/** Share of what another changed place tells below which a place no better surrounded is no match for it. */
const MUCH = 0.8;

/** How many times the edits of a place's surroundings, and a few, are those of a copy. */
const FAR_MORE = 3;
const FEW = 8;

/** Tells whether a place is no match for another that is held. */
export function isBetterElsewhere(candidate: Candidate, held: Candidate[], weight: number): boolean {
  return (
    isPoorerReading(candidate, held, weight) ||
    isLessTelling(candidate, held) ||
    isTornFromMore(candidate, held)
  );
}

/** Tells whether the same words stand elsewhere amid much more of what was around the passage. */
function isLessTelling(candidate: Candidate, held: Candidate[]): boolean {
  return held.some((other) => {
    return other.edits === 0 && toldOf(other) >= TOLD && toldOf(candidate) < LESS * toldOf(other);
  });
}

/**
 * Tells whether the same words stand elsewhere with as much untouched beside them, and with more on a side of which what
 * came next was torn off here: a paragraph that was copied to below its own heading has the line after that nearer.
 */
function isTornFromMore(candidate: Candidate, held: Candidate[]): boolean {
  if (candidate.edits > 0) return false;
  return held.some(({ edits, before, after }) => {
    if (edits > 0) return false;
    const sides = [
      { here: candidate.before, there: before },
      { here: candidate.after, there: after },
    ];
    if (sides.some(({ here, there }) => there.untouched < here.untouched)) return false;
    return sides.some(({ here, there }) => {
      return (
        here.torn < Number.POSITIVE_INFINITY &&
        there.torn === Number.POSITIVE_INFINITY &&
        there.untouched > here.untouched
      );
    });
  });
}

/** Tells whether a better reading is held: the same words, or clearly more of the words amid no worse surroundings. */
function isPoorerReading(candidate: Candidate, held: Candidate[], weight: number): boolean {
  if (candidate.edits === 0) return false;
  return held.some((other) => {
    if (other.edits === 0) return overlap(candidate, other) || isBetterHeld(other, candidate, weight);
    if (overlap(candidate, other)) return other.retained > candidate.retained + 0.1;
    if (surroundingEdits(other) > surroundingEdits(candidate)) return false;
    return 2 * other.edits <= candidate.edits || candidate.told < MUCH * other.told;
  });
}

/** Tells whether the same words stand at a place that is theirs rather than a copy's, so that changed words elsewhere are not they. */
function isBetterHeld(same: Candidate, changed: Candidate, weight: number): boolean {
  const isCopy = surroundingEdits(same) > FAR_MORE * surroundingEdits(changed) + FEW;
  return !isCopy && (standsFirm(same) || isAmidMangled(same, weight));
}
