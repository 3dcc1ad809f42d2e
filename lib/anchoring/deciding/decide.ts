/**
 * Deciding: from candidates with their evidence to one verdict. The rule throughout: a place must be held by its
 * surroundings; words alone hold only where they are long and were never repeated. Where surroundings meet with
 * nothing of the passage between, it was deleted, whatever look-alike stands beside.
 */

import type { Candidate } from "../weighing/candidate";
import { isBetterElsewhere } from "./better-elsewhere";
import { findPutIn } from "./changed-places";
import { closesAnother } from "./closing-marks";
import { hasCopiedSide } from "./copied-sides";
import { contains, costOf, overlap, surroundingEdits } from "../weighing/comparison";
import { SHORTEST } from "../describing/describe";
import { areAtTheirEdge } from "./edge-words";
import type { Gathered } from "../weighing/gather";
import { areTelling, type Claim, isHeld, isHeldBetweenLandmarks, isRecognised } from "./held";
import { isKin } from "./kin";
import { findMovedChanged } from "./moved-changed";
import { findMovedWhole } from "./moved-whole";
import { findInSentence } from "./own-sentence";
import type { Passage } from "../passage";
import { weigh } from "../normalising/weight";
import { isQuotation } from "./quoted";
import { isBetterTold, standsDespiteRemoval, strongestGap } from "./removal";
import {
  CARRYING,
  FIRM,
  isAmidMangled,
  isEdge,
  isMangled,
  standsFirm,
  WHOLE,
} from "../weighing/surroundings";

export type Verdict =
  | { kind: "found"; candidate: Candidate }
  | { kind: "several"; candidates: Candidate[] }
  | { kind: "gone" };

/** Units at the ends of what was torn off that may belong to what is beside it. */
const SLACK = 4;

/** Decides among candidates. `recorded` is where the passage should stand if nothing moved; -1 when not known. */
export function decide(passage: Passage, gathered: Gathered, recorded: number): Verdict {
  const { candidates, isAlone } = gathered;
  const weight = weigh(passage.units, passage.start, passage.end);
  const claim = { passage, weight, recorded, candidates, isAlone };
  const gap = strongestGap(candidates, claim);
  const home = bestSurrounded(candidates);
  const putIn = findPutIn(gathered, home, claim);
  if (putIn) return { kind: "found", candidate: putIn };
  const moved = findMovedWhole(gathered, claim) ?? findInSentence(gathered, home, claim);
  if (moved) return { kind: "found", candidate: moved };
  const held = candidates.filter((each) => {
    if (areAtTheirEdge(gathered.text, each, claim)) return true;
    if (!isHeld(each, claim) || (home && !rivals(each, home, claim))) return false;
    if (closesAnother(each, passage)) return false;
    if (each.edits === 0 && hasCopiedSide(gathered.text, each, passage)) return false;
    if (isQuotation(each, claim, gathered.shared)) return false;
    if (isRecognised(each, claim) || isAmidMangled(each, weight)) return true;
    return isWhole(each, claim) && standsDespiteRemoval(each, gap, { gathered, claim });
  });
  const accepted = held
    .filter((each) => !isBetterElsewhere(each, held, weight))
    .sort((a, b) => costOf(a) - costOf(b) || distanceFrom(recorded, a) - distanceFrom(recorded, b));
  const best = accepted[0] ?? findMovedChanged(gathered, home, claim);
  if (!best) return { kind: "gone" };
  const several = [best];
  for (const other of accepted) {
    if (isAsCheap(best, other) && !several.some((each) => overlap(each, other))) several.push(other);
  }
  if (several.length === 1) return { kind: "found", candidate: best };
  return { kind: "several", candidates: several.sort((a, b) => a.start - b.start) };
}

/**
 * Tells whether a place where the surroundings were torn off has all that was nearer to the words: words alone may
 * move when they were never repeated, changed words when they are long, and all else only with its own sentence.
 */
function isWhole(candidate: Candidate, claim: Claim): boolean {
  const { before, after } = candidate;
  const torn = [before, after].filter((side) => side.torn < Number.POSITIVE_INFINITY);
  if (torn.every(isMangled)) return true;
  if (candidate.edits > 0) {
    if (Math.max(before.fullHold, after.fullHold) < CARRYING) return false;
    return [before, after].every(({ torn, untouched, length }) => {
      return untouched + SLACK >= Math.min(torn, SHORTEST, length);
    });
  }
  if (areTelling(claim)) return true;
  return [before, after].every(({ torn, untouched, length }) => untouched + SLACK >= Math.min(torn, length));
}

/** Finds the place, words or none, with the best surroundings, if they are whole on both sides. */
function bestSurrounded(candidates: Candidate[]): Candidate | null {
  const whole = candidates.filter(({ before, after }) => {
    const isOneWhole = Math.max(before.fullHold, after.fullHold) === 1;
    return [before, after].every((side) => side.hold >= WHOLE || (isOneWhole && isEdge(side)));
  });
  return whole.sort((a, b) => surroundingEdits(a) - surroundingEdits(b))[0] ?? null;
}

/** Tells whether a place may stand although the surroundings are whole at another. */
function rivals(candidate: Candidate, home: Candidate, claim: Claim): boolean {
  if (isSurroundedAsWell(candidate, home)) return true;
  if (isChangedInPlace(home, claim) && !overlap(candidate, home)) return false;
  if (isCertain(candidate, claim)) return true;
  if (overlap(candidate, home) && costOf(candidate) < costOf(home)) return true;
  if (home.start === home.end) return rivalsGap(candidate, home, claim);
  if (contains(home, candidate) && candidate.edits === 0) return true;
  if (isKin(home, claim.passage)) return false;
  return candidate.edits > 0 ? isRecognised(candidate, claim) : !claim.passage.wasRepeated;
}

/**
 * Tells whether a place may stand although the surroundings meet elsewhere without the words. A look-alike that stood
 * there all along is no account of that.
 */
function rivalsGap(candidate: Candidate, gap: Candidate, claim: Claim): boolean {
  if (isBetterTold(candidate, gap)) return true;
  if (candidate.edits === 0) return areTelling(claim);
  return !claim.passage.hadLookalike && isRecognised(candidate, claim);
}

/**
 * Tells whether a place has all that was around the passage and its words changed. The same words elsewhere, with a
 * little less around them, are of a copy that was made before. Between look-alikes all of it may stand twice.
 */
function isChangedInPlace(home: Candidate, { passage }: Claim): boolean {
  if (home.edits === 0 || home.start === home.end || passage.hadLookalike) return false;
  return surroundingEdits(home) === 0 && isHeldBetweenLandmarks(home, passage);
}

/** Tells whether the same words stand at a place that is theirs whatever stands elsewhere. */
function isCertain(candidate: Candidate, claim: Claim): boolean {
  return standsFirm(candidate) || (areTelling(claim) && isAmidMangled(candidate, claim.weight));
}

function isSurroundedAsWell(candidate: Candidate, home: Candidate): boolean {
  const edits = surroundingEdits(home);
  const tolerance = home.start === home.end && candidate.edits > 0 ? 0 : Math.max(2, 0.2 * edits);
  return surroundingEdits(candidate) <= edits + tolerance && !lacksSide(candidate, home);
}

/** Tells whether a place lacks the one side that another has whole, where the other side is but an end of the text. */
function lacksSide(candidate: Candidate, home: Candidate): boolean {
  if (!isEdge(home.before) && !isEdge(home.after)) return false;
  const [there, here] = isEdge(home.before) ? [home.after, candidate.after] : [home.before, candidate.before];
  return there.fullHold === 1 && here.edits > 2;
}

function isAsCheap(best: Candidate, other: Candidate): boolean {
  if (isStray(best) && isStray(other)) return true;
  const cost = costOf(best);
  return costOf(other) - cost <= Math.max(2, 0.2 * cost);
}

/** Tells whether the same words stand amid nothing of what was around them: each such place is as good as the other. */
function isStray({ edits, before, after }: Candidate): boolean {
  return edits === 0 && [before, after].every((side) => side.fullHold < (isEdge(side) ? 1 : FIRM));
}

function distanceFrom(recorded: number, { start }: Candidate): number {
  return recorded < 0 ? 0 : Math.abs(start - recorded);
}
