/**
 * Holding: whether the evidence for one place is enough to attach a passage to it at all. The numbers were set on the
 * corpus, on the side of letting a passage go: an orphan can be attached again by hand, a wrong anchor is believed.
 */

import type { Candidate } from "../weighing/candidate";
import { contains, costOf, overlap, weakerHold } from "../weighing/comparison";
import { isDigit } from "../normalising/edges";
import type { Passage } from "../passage";
import { RECOGNISABLE_WEIGHT, weigh } from "../normalising/weight";
import { isKin, isOfLikeLength, isPart, KIN } from "./kin";
import { areRepeatedWordsHeld } from "./repeated";
import {
  CARRYING,
  FIRM,
  isAmidMangled,
  isBetweenSlips,
  isEdge,
  isLookalike,
  isMangled,
  isStrayFigure,
  TOLD,
  WHOLE,
} from "../weighing/surroundings";

/** Least hold where one side has to do alone. */
const ALONE = 0.6;
/** By how much the next best place must cost more where no side is carried. */
const DISTINCT = 1.5;
/** Weight under which words say little by themselves. */
export const SHORT = 24;
/** Share of what makes words or surroundings recognisable with which they are. */
export const RECOGNISABLE = 0.5;
/** The same for words known by themselves, which a list of look-alikes has many of. */
const KNOWN = 0.7;
/** Weight from which words are more than one report, and similarity they keep where a figure or two were corrected. */
const PARAGRAPH = 100;
const HARDLY_CHANGED = 0.95;
/** Edits that are more than a figure or a name of the surroundings replaced. */
const SEVERAL = 8;
/** Weight from which words alone may tell where a passage went. */
export const TELLING = 20;
/** The same for a row of a table, with the digits that it has at least: two figures beside a year. */
const ROW = 12;
const FIGURES = 7;

/** Weight that stands untouched right beside words of which nothing is left. */
const BESIDE = 6;

/** Tells whether what stands between two untouched sides is still the passage. */
export function isHeldBetweenLandmarks(candidate: Candidate, passage: Passage): boolean {
  const weight = weigh(passage.units, passage.start, passage.end);
  if (candidate.similarity >= KIN || isPart(candidate, passage)) return true;
  return weight <= SHORT && isOfLikeLength(candidate, passage);
}

/** What is asked: which passage, how much its words weigh, where it stood, and which places are in question. */
export interface Claim {
  passage: Passage;
  weight: number;
  recorded: number;
  candidates: Candidate[];
  /** Whether the words stand in one place of the text at most. */
  isAlone: boolean;
}

/** Tells whether the words tell by themselves where they went: never repeated, and not too few. */
export function areTelling({ passage, weight }: Claim): boolean {
  return !passage.wasRepeated && areEnough(passage.units.subarray(passage.start, passage.end), weight);
}

/** Tells whether words of a weight are enough to be known by: long, or a row of figures. */
export function areEnough(words: Uint16Array, weight: number): boolean {
  return weight >= TELLING || (weight >= ROW && words.filter(isDigit).length >= FIGURES);
}

/** Tells whether a candidate's evidence is enough to attach the passage to it at all. */
export function isHeld(candidate: Candidate, claim: Claim): boolean {
  if (candidate.start === candidate.end) return false;
  return candidate.edits === 0 ? areSameWordsHeld(candidate, claim) : areOtherWordsHeld(candidate, claim);
}

function areSameWordsHeld(candidate: Candidate, claim: Claim): boolean {
  const { passage, weight, recorded } = claim;
  const { start, before, after } = candidate;
  if (before.length + after.length === 0) return true;
  if (passage.wasRepeated) return areRepeatedWordsHeld(candidate, claim);
  if (weight <= SHORT && isStrayFigure(candidate, passage)) return false;
  if (isAmidMangled(candidate, weight)) return true;
  const firmest = Math.max(...[before, after].map((side) => (isEdge(side) ? 0 : side.fullHold)));
  if (Math.min(before.beside, after.beside) >= FIRM || firmest >= (weight < SHORT ? WHOLE : ALONE))
    return true;
  if (start === recorded && weight >= SHORT / 3) return true;
  return areTelling(claim);
}

function areOtherWordsHeld(candidate: Candidate, claim: Claim): boolean {
  const { before, after, similarity } = candidate;
  const { passage, weight } = claim;
  if (isEdge(before) && isEdge(after)) return weight >= TELLING && areKnownAlone(candidate, passage);
  if (claim.candidates.some((other) => other.edits === 0 && contains(candidate, other))) return false;
  if (isRecognised(candidate, claim)) return true;
  if (isBetweenSlips(candidate) && similarity >= KIN) return true;
  if (isLikeOthers(candidate, claim)) return false;
  if (weight <= SHORT && isShortBetweenSides(candidate, passage)) return isOfLikeLength(candidate, passage);
  if (isKin(candidate, passage) && isBetweenFirmSides(candidate, claim)) return true;
  return isCarried(candidate) && weight >= SHORT / 2 && areMostLeft(candidate);
}

/** Tells whether most of the words is left, and enough of what makes them recognisable. */
function areMostLeft({ similarity, retained, told }: Candidate): boolean {
  return told >= TOLD && (similarity >= 0.6 || retained >= 0.6);
}

/**
 * Tells whether words of which no surroundings but an edge of the text are known are these, changed: most of them, or
 * what is left of them and of what makes them recognisable, be it with a clause put in.
 */
function areKnownAlone(candidate: Candidate, passage: Passage): boolean {
  const { similarity, retained, told } = candidate;
  return similarity >= KNOWN || (told >= TOLD && (retained >= WHOLE || isPart(candidate, passage)));
}

/**
 * Tells whether changed words are known by themselves, wherever they stand: long, hardly changed, and without their like
 * elsewhere, as two letters of a name may be all that tells the two apart. Not by their figures, though: a sentence with
 * other figures is another report, and only a paragraph is the same one with a figure corrected.
 */
export function isRecognised(candidate: Candidate, claim: Claim): boolean {
  const { passage, weight } = claim;
  const { edits, similarity, told, keepsFigures } = candidate;
  if (edits === 0 || passage.hadLookalike) return false;
  if (!keepsFigures && (weight < PARAGRAPH || similarity < HARDLY_CHANGED)) return false;
  return weight >= RECOGNISABLE_WEIGHT && similarity >= WHOLE && told >= KNOWN;
}

/** Tells whether all that speaks for a place is what look-alikes have in common. */
function isLikeOthers(candidate: Candidate, claim: Claim): boolean {
  if (claim.passage.hadLookalike && !isToldApart(candidate, claim)) return true;
  const { before, after } = candidate;
  const areAround = [before, after].some((side) => side.edits >= SEVERAL && isLookalike(side));
  return areAround && claim.weight < RECOGNISABLE_WEIGHT;
}

/** Tells whether anything that is not in every one of its look-alikes stands at a place still. */
function isToldApart({ told, before, after }: Candidate, { weight }: Claim): boolean {
  const toldAround = before.told + after.told;
  if (weight <= SHORT) return toldAround >= 1;
  return told >= TOLD || toldAround >= 2 * TOLD || isMangled(before) || isMangled(after);
}

/**
 * Tells whether short words are known by their sides alone: both whole, or one untouched and the other near to it. Where
 * nothing is left of the words the sides have to go right up to them: they went with the sentence that was rewritten.
 */
function isShortBetweenSides(candidate: Candidate, { units, start, end }: Passage): boolean {
  const { before, after, similarity } = candidate;
  if (similarity < KIN) {
    const reach = Math.min(before.length, BESIDE);
    const ahead = Math.min(after.length, BESIDE);
    if (weigh(units, start - before.untouched, start) < reach) return false;
    if (weigh(units, end, end + after.untouched) < ahead) return false;
  }
  if (Math.min(before.hold, after.hold) >= WHOLE) return true;
  return Math.max(before.fullHold, after.fullHold) === 1 && Math.min(before.beside, after.beside) >= ALONE;
}

/** Tells whether both sides speak for a place, and not only with what many places share. */
function isBetweenFirmSides(candidate: Candidate, { weight, candidates }: Claim): boolean {
  const { before, after, told } = candidate;
  if (Math.min(before.fullHold, after.fullHold) >= WHOLE) return true;
  if (weakerHold(candidate) < FIRM) return false;
  if ((isEdge(before) || isEdge(after)) && Math.min(before.beside, after.beside) < FIRM) return false;
  const isTold = told >= TOLD / 3 || (weight <= SHORT && before.told + after.told >= TOLD);
  return isTold && (isCarried(candidate) || isDistinct(candidate, candidates));
}

/** Tells whether one side was hardly touched; an end of the text is none. */
function isCarried({ before, after }: Candidate): boolean {
  return [before, after].some((side) => !isEdge(side) && side.fullHold >= CARRYING);
}

/** Tells whether no other place comes near: in a text of look-alikes, likeness is no evidence. */
function isDistinct(candidate: Candidate, candidates: Candidate[]): boolean {
  const most = DISTINCT * costOf(candidate);
  return candidates.every(
    (other) => overlap(candidate, other) || other.start === other.end || costOf(other) >= most,
  );
}
