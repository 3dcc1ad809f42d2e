/**
 * Changed places: the words that changed places with what was beside them, and are known by that whatever copies there
 * are. In a list of look-alikes the neighbour that took their place would pass for them.
 */

import type { Candidate } from "../weighing/candidate";
import { isBesideCopy } from "../weighing/comparison";
import type { Gathered } from "../weighing/gather";
import { type Claim, TELLING } from "./held";
import { isKin, isNeighbour } from "./kin";

/**
 * Finds the one place where the words, none that stand everywhere, changed places with what was beside them; not where
 * they stand at `home` still, perhaps changed.
 */
export function findPutIn(
  { text, candidates }: Gathered,
  home: Candidate | null,
  { passage, weight }: Claim,
): Candidate | null {
  if (weight < TELLING) return null;
  if (home && isKin(home, passage) && !isNeighbour(text, passage, home)) return null;
  const [putIn, another] = candidates.filter((each) => each.isPutIn);
  if (!putIn || another || isBesideCopy(putIn, candidates)) return null;
  const stands = candidates.some(
    (each) => each !== putIn && each.edits === 0 && Math.max(each.before.fullHold, each.after.fullHold) === 1,
  );
  return stands ? null : putIn;
}
