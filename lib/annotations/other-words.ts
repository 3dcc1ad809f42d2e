/** Passages that stand on other words: those that their own became, and those that a person put them on. */
import { hasSameWords } from "@/lib/anchoring/target";
import { knownPlacing } from "./known-placing";
import type { PassageView } from "./view";

type Passage = Pick<PassageView, "placement" | "placedBy" | "placings">;

/**
 * Tells whether a passage stands on the words that a hand once put it on, and these are others than those it was made on.
 * One whose words changed since is not among them, nor one that a hand only confirmed on those that they changed to.
 */
function isOnOtherWords(passage: Passage): boolean {
  const { placement, placings } = passage;
  return isPutHere(passage) || (hasSameWords(placement) && knownPlacing(placings)?.state === "changed");
}

/** Tells whether the words of a passage are not those it was made on, or was last known by, because they changed. */
function hasChangedWords(passage: Passage): boolean {
  return passage.placement.state === "changed" && !isPutHere(passage);
}

/** What is said at a glance of words that are not those a mark was made on. */
export type WordsTag = "changed" | "change confirmed" | "on other words";

/** Says it of passages: the change that nobody has confirmed first; null where none is on other words. */
export function wordsTag(passages: readonly Passage[]): WordsTag | null {
  const changed = passages.filter(hasChangedWords);
  if (changed.some(({ placedBy }) => placedBy === null)) return "changed";
  if (changed.length > 0) return "change confirmed";
  return passages.some(isOnOtherWords) ? "on other words" : null;
}

/** Tells whether a hand put a passage, in this very version, on other words than it stood on. */
export function isPutHere({ placement, placedBy, placings }: Passage): boolean {
  return placement.state === "changed" && placedBy !== null && placings.at(-1)?.confirmed === false;
}
