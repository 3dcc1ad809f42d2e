/** Passages that came to stand on other words, and that a person said belong there. */
import { hasSameWords } from "@/lib/anchoring/target";
import { knownPlacing } from "./known-placing";
import type { PassageView } from "./view";

/**
 * Tells whether a passage stands on the words that a hand once put it on, and these are others than those it was made on.
 * One whose words changed since is not among them: its placement says so.
 */
export function isOnOtherWords({
  placement,
  placings,
}: Pick<PassageView, "placement" | "placings">): boolean {
  return hasSameWords(placement) && knownPlacing(placings)?.state === "changed";
}
