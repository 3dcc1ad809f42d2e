/**
 * Whether a passage is touched: what it stood on before is not what it stands on now. That is another question than how
 * it was placed, for a passage stays `changed` in every later text until a person says that it belongs there.
 */
import { areSameWords } from "@/lib/anchoring/compare-words";
import type { ComparedPassage, Placed } from "./view";

/** How a passage stood in a text, and on which words; null where it had no one place. */
export interface Standing {
  state: Placed["state"];
  words: string | null;
}

/**
 * Tells whether a passage stands on other words than before, or lost its place since. One that had no place is touched by
 * words that are not its own, and by being lost in another way.
 */
export function isTouched(before: Standing | undefined, now: Standing): boolean {
  if (before && before.words !== null && now.words !== null) return !areSameWords(before.words, now.words);
  return now.state !== "exact" && now.state !== "moved" && now.state !== before?.state;
}

/** Says of placed passages which are touched, by how each stood before. */
export function compareStandings(
  placed: readonly Placed[],
  before: ReadonlyMap<string, Standing>,
): ComparedPassage[] {
  return placed.map((passage) => ({
    ...passage,
    touched: isTouched(before.get(passage.passageId), { state: passage.state, words: passage.now }),
  }));
}
