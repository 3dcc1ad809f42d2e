/**
 * Own sentence: words that stand in several places go with their sentence. Where it stands whole in one place, and no
 * copy of the words ever had it, they are there, whatever copy stands between their old neighbours by now.
 */

import type { Candidate } from "../weighing/candidate";
import { hasCopiedSide } from "./copied-sides";
import type { Gathered } from "../weighing/gather";
import type { Claim } from "./held";
import { isQuotation } from "./quoted";
import { WHOLE } from "../weighing/surroundings";

/** Finds the words in their own sentence; null where they may stand where they were, amid a sentence that was edited. */
export function findInSentence(
  { text, candidates, shared, inSentence }: Gathered,
  home: Candidate | null,
  claim: Claim,
): Candidate | null {
  const place = candidates.find(({ start, edits }) => start === inSentence && edits === 0);
  if (!place || isQuotation(place, claim, shared)) return null;
  return home && home !== place && mayStandAt(home, text, claim) ? null : place;
}

/** Tells whether the words may stand where their surroundings are best, the same ones or others that took their place. */
function mayStandAt(home: Candidate, text: Uint16Array, { passage }: Claim): boolean {
  if (home.start === home.end) return false;
  if (home.edits === 0) return !hasCopiedSide(text, home, passage);
  return Math.min(home.before.fullHold, home.after.fullHold) >= WHOLE;
}
