/**
 * The text index: everything about one text that finding passages in it needs, built once. Plain data, so it can be
 * handed to a worker.
 */

import { type GramIndex, indexGrams } from "./grams";
import { type Normalised, normalise } from "./normalise";

export interface TextIndex {
  /** The text as given, which every offset of a placement counts into. */
  text: string;
  normalised: Normalised;
  grams: GramIndex;
}

/** Indexes a text; linear in its length. */
export function indexText(text: string): TextIndex {
  const normalised = normalise(text);
  return { text, normalised, grams: indexGrams(normalised.units) };
}
