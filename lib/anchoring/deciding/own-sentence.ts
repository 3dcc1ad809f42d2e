/**
 * Own sentence: words go with their sentence, or with the line that they are of where that is less, a heading or a row.
 * Where it stands whole in one place, and no copy of the words ever had it, they are there, whatever copy stands between
 * their old neighbours by now, and whatever became of these.
 */

import type { Candidate } from "../weighing/candidate";
import { areChangedElsewhere } from "./changed-there";
import { hasCopiedSide } from "./copied-sides";
import type { Gathered } from "../weighing/gather";
import type { Claim } from "./held";
import { isQuotation } from "./quoted";

/** Finds the words in their own sentence; null where they may stand where they were, amid a sentence that was edited. */
export function findInSentence(
  { text, candidates, shared, inSentence }: Gathered,
  home: Candidate | null,
  claim: Claim,
): Candidate | null {
  const place = candidates.find(({ start, edits }) => start === inSentence && edits === 0);
  if (!place || isQuotation(place, claim, shared)) return null;
  if (home && home !== place && home.edits === 0 && !hasCopiedSide(text, home, claim.passage)) return null;
  return areChangedElsewhere(text, place, claim) ? null : place;
}
