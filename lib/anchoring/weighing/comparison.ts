/** Comparing candidates: what they cost, how well they are surrounded, and whether they are readings of one place. */

import type { Candidate } from "./candidate";

/** Tells whether one candidate lies within another. */
export function contains(outer: Candidate, inner: Candidate): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Gives the hold of the side that is worse surrounded. */
export function weakerHold({ before, after }: Candidate): number {
  return Math.min(before.hold, after.hold);
}

/** Gives the hold of both sides together, 0 to 2. */
export function holdOf({ before, after }: Candidate): number {
  return before.hold + after.hold;
}

/** Counts the edits that would make the passage as it was out of what stands here. */
export function costOf({ before, after, edits }: Candidate): number {
  return before.edits + after.edits + edits;
}

/** Counts the edits to the surroundings alone. */
export function surroundingEdits({ before, after }: Candidate): number {
  return before.edits + after.edits;
}

/** Tells whether two candidates share a unit of the text. */
export function overlap(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Gives how much of what makes the surroundings recognisable stands on both sides together, 0 to 2. */
export function toldOf({ before, after }: Candidate): number {
  return before.told + after.told;
}

/** Blanks between a place and what is right beside it. */
const BLANKS = 1;

/**
 * Tells whether the very words stand right beside a place as well. What seems to have moved past a neighbour then
 * moved past its own copy, which leaves the same text as when what stood between the two went away.
 */
export function isBesideCopy({ start, end }: Candidate, candidates: Candidate[]): boolean {
  return candidates.some((each) => {
    if (each.edits > 0) return false;
    const gap = each.start >= end ? each.start - end : start - each.end;
    return gap >= 0 && gap <= BLANKS;
  });
}
