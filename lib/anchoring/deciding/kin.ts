/** Kin: whether what stands at a place may be the words at all, changed as they are. */

import type { Candidate } from "../weighing/candidate";
import type { Passage } from "../passage";
import { standsAt } from "../searching/verbatim";
import { weigh } from "../normalising/weight";

/** Units that have to be left of words to show that they are. */
const LEAST_PART = 6;

/** Weight that words may grow by beyond twice their own and still be thought the same. */
const MOST_GROWTH = 40;

/** Similarity that no two unrelated passages of a language reach. */
export const KIN = 0.4;

/** Tells whether words have more in common than any two passages of a language. */
export function isKin(candidate: Candidate, passage: Passage): boolean {
  const { similarity, retained } = candidate;
  if (similarity >= KIN || (retained >= 0.5 && isOfLikeLength(candidate, passage))) return true;
  return isPart(candidate, passage);
}

/** Tells whether nearly all that stands here is left of the words, in their order. */
export function isPart({ start, end, edits }: Candidate, passage: Passage): boolean {
  const left = end - start;
  const lost = passage.end - passage.start - left;
  const most = passage.hadLookalike ? 0 : left / 10;
  return lost > 0 && left >= LEAST_PART && edits - lost <= most;
}

export function isOfLikeLength(candidate: Candidate, { units, start, end }: Passage): boolean {
  const weight = weigh(units, start, end);
  return 3 * candidate.weight >= weight && candidate.weight <= 2 * weight + MOST_GROWTH;
}

/** Tells whether what stands at a place stood beside the passage before. */
export function isNeighbour(text: Uint16Array, { units, start, end }: Passage, place: Candidate): boolean {
  const words = text.subarray(place.start, place.end);
  for (let at = 0; at + words.length <= units.length; at++) {
    const isBeside = at + words.length <= start || at >= end;
    if (isBeside && standsAt(units, words, at)) return true;
  }
  return false;
}
