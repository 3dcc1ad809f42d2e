/**
 * Deciding: from candidates with their evidence to one verdict. The rule throughout: a place must be held by its
 * surroundings; words alone hold only where they are long and were never repeated. Where surroundings meet with
 * nothing of the passage between, it was deleted, whatever look-alike stands beside.
 */

import type { Candidate } from "./candidate";
import type { Passage } from "./passage";
import { weigh } from "./passage";

export type Verdict =
  | { kind: "found"; candidate: Candidate }
  | { kind: "several"; candidates: Candidate[] }
  | { kind: "gone" };

/** Least hold of a side that counts as evidence: what is left at about 40% of noise. */
const FIRM = 0.35;
/** Least hold where one side has to do alone. */
const ALONE = 0.6;
/** Least hold, in full length, of a side that was changed in a word or two at most. */
const CARRYING = 0.9;
/** Share of what makes a passage recognisable that shows it to be this one. */
const TOLD = 0.3;
/** By how much the next best place must cost more where no side is carried. */
const DISTINCT = 1.5;
/** Hold of surroundings that were barely touched. */
const WHOLE = 0.85;
/** Weight under which words say little by themselves. */
const SHORT = 24;
/** Weight from which words alone may tell where a passage went. */
const TELLING = 20;

/** Similarity that no two unrelated passages of a language reach. */
const KIN = 0.4;

/** Decides among candidates. `recorded` is where the passage should stand if nothing moved; -1 when not known. */
export function decide(passage: Passage, candidates: Candidate[], recorded: number): Verdict {
  const weight = weigh(passage.units, passage.start, passage.end);
  const claim = { passage, weight, recorded, candidates };
  const gap = strongestGap(candidates, claim);
  const home = bestSurrounded(candidates);
  const held = candidates.filter((each) => {
    return (
      isHeld(each, claim) && (!gap || outdoes(each, gap, passage)) && (!home || rivals(each, home, passage))
    );
  });
  const accepted = held
    .filter((each) => !isPoorerReading(each, held))
    .sort((a, b) => costOf(a) - costOf(b) || distanceFrom(recorded, a) - distanceFrom(recorded, b));
  const best = accepted[0];
  if (!best) return { kind: "gone" };
  const several = [best];
  for (const other of accepted) {
    if (isAsCheap(best, other) && !several.some((each) => overlap(each, other))) several.push(other);
  }
  if (several.length === 1) return { kind: "found", candidate: best };
  return { kind: "several", candidates: several.sort((a, b) => a.start - b.start) };
}

/** Finds the place, words or none, with the best surroundings, if they are whole on both sides. */
function bestSurrounded(candidates: Candidate[]): Candidate | null {
  const whole = candidates.filter((each) => weakerHold(each) >= WHOLE);
  return whole.sort((a, b) => surroundingEdits(a) - surroundingEdits(b))[0] ?? null;
}

/** Tells whether a place may stand although the surroundings are whole at another. */
function rivals(candidate: Candidate, home: Candidate, passage: Passage): boolean {
  const edits = surroundingEdits(home);
  const isGap = home.start === home.end;
  const tolerance = isGap && candidate.edits > 0 ? 0 : Math.max(2, 0.2 * edits);
  if (surroundingEdits(candidate) <= edits + tolerance) return true;
  if (overlap(candidate, home) && costOf(candidate) < costOf(home)) return true;
  if (candidate.edits > 0) return false;
  return contains(home, candidate) || (!passage.wasRepeated && !isKin(home, passage));
}

function surroundingEdits({ before, after }: Candidate): number {
  return before.edits + after.edits;
}

/** Tells whether what stands between two untouched sides is still the passage. */
export function isHeldBetweenLandmarks(candidate: Candidate, passage: Passage): boolean {
  const weight = weigh(passage.units, passage.start, passage.end);
  return candidate.similarity >= KIN || (weight <= SHORT && isOfLikeLength(candidate, passage));
}

interface Claim {
  passage: Passage;
  weight: number;
  recorded: number;
  candidates: Candidate[];
}

/** Tells whether a candidate's evidence is enough to attach the passage to it at all. */
function isHeld(candidate: Candidate, claim: Claim): boolean {
  if (candidate.start === candidate.end) return false;
  return candidate.edits === 0 ? areSameWordsHeld(candidate, claim) : areOtherWordsHeld(candidate, claim);
}

function areSameWordsHeld(candidate: Candidate, { passage, weight, recorded }: Claim): boolean {
  const { start, before, after } = candidate;
  if (before.length + after.length === 0) return true;
  const firmest = Math.max(before.fullHold, after.fullHold);
  if (passage.wasRepeated) {
    const told = before.told + after.told;
    const isFirm = Math.min(before.fullHold, after.fullHold) >= FIRM;
    return firmest >= CARRYING || told >= 2 * TOLD || (isFirm && told >= TOLD / 2);
  }
  if (weakerHold(candidate) >= FIRM || firmest >= (weight < SHORT ? WHOLE : ALONE)) return true;
  if (start === recorded && weight >= SHORT / 3) return true;
  return weight >= TELLING;
}

function areOtherWordsHeld(candidate: Candidate, { passage, weight, candidates }: Claim): boolean {
  const { before, after, similarity, retained, told } = candidate;
  if (before.length + after.length === 0) return weight >= TELLING && similarity >= 0.7;
  const isAkin = isKin(candidate, passage);
  const firmest = Math.max(before.fullHold, after.fullHold);
  if (weakerHold(candidate) >= WHOLE && weight <= SHORT) return isOfLikeLength(candidate, passage);
  if (Math.min(before.fullHold, after.fullHold) >= WHOLE && isAkin) return true;
  const isTold = told >= TOLD / 3 || (weight <= SHORT && before.told + after.told >= TOLD);
  if (weakerHold(candidate) >= FIRM && isAkin && isTold)
    return firmest >= CARRYING || isDistinct(candidate, candidates);
  if (firmest >= CARRYING && weight >= SHORT / 2 && (similarity >= 0.6 || retained >= 0.6))
    return told >= TOLD;
  return weight >= 160 && similarity >= 0.85 && told >= TOLD && !passage.wasRepeated;
}

/** Tells whether no other place comes near: in a text of look-alikes, likeness is no evidence. */
function isDistinct(candidate: Candidate, candidates: Candidate[]): boolean {
  const most = DISTINCT * costOf(candidate);
  return candidates.every(
    (other) => overlap(candidate, other) || other.start === other.end || costOf(other) >= most,
  );
}

/** Tells whether words have more in common than any two passages of a language. */
function isKin(candidate: Candidate, passage: Passage): boolean {
  const { similarity, retained } = candidate;
  return similarity >= KIN || (retained >= 0.5 && isOfLikeLength(candidate, passage));
}

function isOfLikeLength({ start, end }: Candidate, passage: Passage): boolean {
  return end - start <= 2 * (passage.end - passage.start) + 100;
}

/** Finds where the surroundings stand best with nothing of the words between. */
function strongestGap(candidates: Candidate[], { weight, passage }: Claim): Candidate | null {
  const gaps = candidates.filter((each) => {
    if (each.before.length === 0 || each.after.length === 0) return false;
    if (each.start === each.end) return weakerHold(each) >= FIRM;
    return weight > SHORT && weakerHold(each) >= WHOLE && !isKin(each, passage);
  });
  return gaps.sort((a, b) => holdOf(b) - holdOf(a))[0] ?? null;
}

/** Tells whether a candidate stands although the surroundings stand elsewhere without the words. */
function outdoes(candidate: Candidate, gap: Candidate, passage: Passage): boolean {
  const isHeldAsWell = weakerHold(candidate) >= Math.min(WHOLE, weakerHold(gap) - 0.05);
  if (candidate.edits > 0) return isHeldAsWell && holdOf(candidate) >= holdOf(gap);
  return isHeldAsWell || !passage.wasRepeated;
}

/** Tells whether a better reading of the same place is held: the same words in it, or clearly more of the words. */
function isPoorerReading(candidate: Candidate, held: Candidate[]): boolean {
  if (candidate.edits === 0) return false;
  return held.some((other) => {
    if (other.edits === 0) return contains(candidate, other);
    return overlap(candidate, other) && other.retained > candidate.retained + 0.1;
  });
}

function contains(outer: Candidate, inner: Candidate): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function weakerHold({ before, after }: Candidate): number {
  return Math.min(before.hold, after.hold);
}

function holdOf({ before, after }: Candidate): number {
  return before.hold + after.hold;
}

/** Edits that would make the passage as it was out of what stands here. */
function costOf({ before, after, edits }: Candidate): number {
  return before.edits + after.edits + edits;
}

function isAsCheap(best: Candidate, other: Candidate): boolean {
  const cost = costOf(best);
  return costOf(other) - cost <= Math.max(2, 0.2 * cost);
}

function distanceFrom(recorded: number, { start }: Candidate): number {
  return recorded < 0 ? 0 : Math.abs(start - recorded);
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end;
}
