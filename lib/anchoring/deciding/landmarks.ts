/**
 * Landmarks: the surroundings of one side, whole and untouched, where they stand at one place only. As each side was
 * described to be unique on its own, a landmark settles the passage without weighing anything: the same words beside
 * it were kept, what two landmarks hold between them is the passage now, and landmarks that meet lost it. Says
 * nothing where both sides were edited or a side is repeated.
 */

import { trimBlanks } from "../searching/boundaries";
import { type Candidate, type Evidence, spanAt, spanBetween, weighCandidate } from "../weighing/candidate";
import { closesAnother, closesTheSame, isClosing } from "./closing-marks";
import { hasCopiedSide } from "./copied-sides";
import type { Verdict } from "./decide";
import { SHORTEST } from "../describing/describe";
import { FRAME } from "../normalising/frame";
import { isHeldBetweenLandmarks } from "./held";
import { isOneSided, NEARBY } from "./one-sided";
import { isSetInQuotes } from "./quoted";
import { mostBetween } from "../searching/joints";
import { weigh } from "../normalising/weight";
import type { Passage } from "../passage";
import type { Span } from "../target";
import { CARRYING } from "../weighing/surroundings";
import type { TextIndex } from "../text-index";
import { findVerbatim, firstWithin, standsAt } from "../searching/verbatim";

const BLANK = 0x20;
const HARDLY_TOUCHED = 0.85;
/** Landmarks are certain or nothing: no likeness is weighed. */
const NOTHING_TOLD = { size: 1, hashes: new Int32Array(0), totals: new Float64Array(1) };

const NO_SIDES = { lefts: [], rights: [] };
const NOTHING = { part: { start: 0, end: 0 }, runs: [] };
const NOTHING_TORN = { before: NOTHING, after: NOTHING };

/** Settles a passage by its landmarks; null when they cannot. */
export function decideByLandmarks(index: TextIndex, passage: Passage): Verdict | null {
  const evidence: Evidence = {
    text: index.units,
    passage,
    shared: [],
    telling: NOTHING_TOLD,
    sides: NO_SIDES,
    tearable: NOTHING_TORN,
  };
  const words = passage.units.subarray(passage.start, passage.end);
  const before = landmarkBefore(index, passage);
  const after = landmarkAfter(index, passage);
  const follows = before === null ? null : wordsAfter(evidence, words, before);
  const precedes = after === null ? null : wordsBefore(evidence, words, after);
  if (follows && precedes && follows.start !== precedes.start) {
    return decideApart(passage, { follows, precedes });
  }
  const beside = follows ?? precedes;
  if (beside) return isDoubtful(index, beside, passage) ? null : { kind: "found", candidate: beside };
  if (before !== null && after !== null) return decideBetween(index, evidence, { start: before, end: after });
  if (before !== null || after !== null) return null;
  const nearby = keptNearby(index, evidence);
  return nearby && { kind: "found", candidate: nearby };
}

/** Decides between two places where each landmark has the words: a mark is with what it closes, where that is one. */
function decideApart(
  passage: Passage,
  { follows, precedes }: { follows: Candidate; precedes: Candidate },
): Verdict {
  if (isClosing(passage) && !closesTheSame(precedes, passage)) return { kind: "found", candidate: follows };
  return { kind: "several", candidates: [follows, precedes].sort((a, b) => a.start - b.start) };
}

/**
 * Tells whether words beside a landmark may be a copy's all the same: a landmark that a copy may have had whole is
 * none by itself.
 */
function isDoubtful(index: TextIndex, beside: Candidate, passage: Passage): boolean {
  if (closesAnother(beside, passage)) return true;
  const isCarried = Math.min(beside.before.fullHold, beside.after.fullHold) >= CARRYING;
  if (!isCarried && passage.sharedElsewhere === Number.POSITIVE_INFINITY) return true;
  return isOneSided(index, beside, passage) || isOfACopy(index, beside, passage);
}

/** Tells whether the words at a place go on as a copy's did, or are quoted there. */
function isOfACopy({ units }: TextIndex, place: Candidate, passage: Passage): boolean {
  return hasCopiedSide(units, place, passage) || isSetInQuotes(units, place, passage);
}

function decideBetween(index: TextIndex, evidence: Evidence, joint: Span): Verdict | null {
  const { passage, text } = evidence;
  if (joint.end < joint.start - 1 || joint.end - joint.start > mostBetween(passage)) return null;
  const words = passage.units.subarray(passage.start, passage.end);
  const { start, end } = trimBlanks(text, { start: joint.start, end: Math.max(joint.start, joint.end) });
  if (start === end) {
    if (passage.wasRepeated) return mayHaveMoved(index, passage) ? null : { kind: "gone" };
    return standsInPart(index, words) ? null : { kind: "gone" };
  }
  if (firstWithin(text, words, { start, end }) !== null) return null;
  const candidate = weighCandidate(evidence, spanBetween(evidence, { start, end }));
  return isHeldBetweenLandmarks(candidate, passage) ? { kind: "found", candidate } : null;
}

/** Tells whether repeated words stand with what was nearest to them on one side, as they do where all of it moved. */
function mayHaveMoved(index: TextIndex, { units, start, end, sharedElsewhere }: Passage): boolean {
  if (sharedElsewhere === Number.POSITIVE_INFINITY) return false;
  const sides = [units.subarray(Math.max(0, start - NEARBY), end), units.subarray(start, end + NEARBY)];
  return sides.some((side) => findVerbatim(index, side, 1).length > 0);
}

/** Tells whether any quarter of the words stands somewhere, as it would if they were moved, and even if edited there. */
function standsInPart(index: TextIndex, words: Uint16Array): boolean {
  const size = Math.max(Math.ceil(words.length / 4), 2 * index.grams.size);
  if (size >= words.length) return findVerbatim(index, words, 1).length > 0;
  for (let from = 0; from < words.length; from += size) {
    const part = words.subarray(Math.min(from, words.length - size), from + size);
    if (findVerbatim(index, part, 1).length > 0) return true;
  }
  return false;
}

/** Finds the words where they and what is nearest to them stand once, in surroundings hardly touched further off. */
function keptNearby(index: TextIndex, evidence: Evidence): Candidate | null {
  const { units, start, end } = evidence.passage;
  const from = Math.max(0, start - NEARBY);
  const block = units.subarray(from, end + NEARBY);
  if (block.length < end - start + NEARBY) return null;
  // A copy had as much.
  if (weigh(block, 0, block.length) <= evidence.passage.sharedElsewhere) return null;
  const places = findVerbatim(index, block, 2);
  if (places.length !== 1 || places[0] === undefined) return null;
  const candidate = weighCandidate(evidence, spanAt(evidence, places[0] + start - from));
  const { before, after, edits } = candidate;
  const { passage } = evidence;
  const words = passage.units.subarray(passage.start, passage.end);
  if (passage.wasRepeated && findVerbatim(index, words, 2).length < 2) return null;
  if (isOfACopy(index, candidate, passage)) return null;
  return edits === 0 && Math.min(before.fullHold, after.fullHold) >= HARDLY_TOUCHED ? candidate : null;
}

/** Gives where the prefix ends in the text, less its last blank; null unless it stands at exactly one place. */
function landmarkBefore(index: TextIndex, { units, start }: Passage): number | null {
  const end = units[start - 1] === BLANK ? start - 1 : start;
  if (end < Math.min(SHORTEST - 1, FRAME)) return null;
  const places = findVerbatim(index, units.subarray(0, end), 2);
  return places.length === 1 && places[0] !== undefined ? places[0] + end : null;
}

/** Gives where the suffix starts in the text, less its first blank; null unless it stands at exactly one place. */
function landmarkAfter(index: TextIndex, { units, end }: Passage): number | null {
  const start = units[end] === BLANK ? end + 1 : end;
  if (units.length - start < Math.min(SHORTEST - 1, FRAME)) return null;
  const places = findVerbatim(index, units.subarray(start), 2);
  return places.length === 1 && places[0] !== undefined ? places[0] : null;
}

function wordsAfter(evidence: Evidence, words: Uint16Array, place: number): Candidate | null {
  const at = evidence.text[place] === BLANK ? place + 1 : place;
  return keptAt(evidence, words, at);
}

function wordsBefore(evidence: Evidence, words: Uint16Array, place: number): Candidate | null {
  const end = evidence.text[place - 1] === BLANK ? place - 1 : place;
  return keptAt(evidence, words, end - words.length);
}

function keptAt(evidence: Evidence, words: Uint16Array, at: number): Candidate | null {
  if (!standsAt(evidence.text, words, at)) return null;
  const candidate = weighCandidate(evidence, spanAt(evidence, at));
  return candidate.edits === 0 ? candidate : null;
}
