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
