/**
 * Edge words: words that open a text, or close it, and stand in it again, as those of a headline do in the first
 * sentence. The edge tells them from every copy; what is beside them may have been moved away by something put in.
 */

import type { Candidate } from "../weighing/candidate";
import { type Claim, TELLING } from "./held";
import type { Passage } from "../passage";
import type { Support } from "../weighing/support";
import { isEdge, TOLD } from "../weighing/surroundings";
import { standsAt } from "../searching/verbatim";

/** Units that go on as they did after a copy, which show that it is the copy. */
const LEAST = 6;

/**
 * Tells whether repeated words stand at the edge of the text as they did, with what was beside them within reach. Not
 * where the text goes on as it did beside a copy: then it is they that went, and the copy that is now at the edge.
 */
export function areAtTheirEdge(text: Uint16Array, candidate: Candidate, claim: Claim): boolean {
  const { passage, weight, isAlone } = claim;
  if (candidate.edits > 0 || !passage.wasRepeated || isAlone || weight < TELLING) return false;
  const { before, after } = candidate;
  if (isAt(before, after)) return !isCopyAfter(text, candidate, passage);
  return isAt(after, before) && !isCopyBefore(text, candidate, passage);
}

function isAt(edge: Support, other: Support): boolean {
  return isEdge(edge) && edge.fullHold === 1 && other.told >= TOLD;
}

/** Tells whether the text after a place goes on as it did after a copy that stood in the surroundings. */
function isCopyAfter(text: Uint16Array, place: Candidate, { units, start, end }: Passage): boolean {
  const words = units.subarray(start, end);
  for (let at = end; at + words.length < units.length; at++) {
    if (!standsAt(units, words, at)) continue;
    const beyond = units.subarray(at + words.length, at + words.length + LEAST);
    if (standsAt(text, beyond, place.end)) return true;
  }
  return false;
}

/** The same before a place. */
function isCopyBefore(text: Uint16Array, place: Candidate, { units, start, end }: Passage): boolean {
  const words = units.subarray(start, end);
  for (let at = 1; at + words.length <= start; at++) {
    if (!standsAt(units, words, at)) continue;
    const ahead = units.subarray(Math.max(0, at - LEAST), at);
    if (standsAt(text, ahead, place.start - ahead.length)) return true;
  }
  return false;
}
