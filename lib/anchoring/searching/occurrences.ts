/**
 * Occurrences: every place where some words stand in a text, unit for unit. The text is indexed once; a search then looks
 * only where the rarest gram of the words stands. For words shorter than a gram, and for long ones whose every gram is
 * everywhere, it reads the text.
 */

import { indexGrams, isEverywhere, rarestGram } from "./grams";
import { searchUnits } from "./unit-search";

/** Indexes a text; answers a search that gives the places of some words, in order. Nothing stands nowhere. */
export function indexOccurrences(text: string): (words: string) => Iterable<number> {
  const grams = indexGrams(unitsOf(text));
  return (words) => {
    if (words.length < grams.size) return searchUnits(text, words);
    const { offset, from, to } = rarestGram(grams, unitsOf(words));
    if (isEverywhere(to - from, words, text)) return searchUnits(text, words);
    return standing(text, words, { places: grams.places.subarray(from, to), offset });
  };
}

/** Where a gram stands, and how far into the words it is. */
interface Leads {
  places: Int32Array;
  offset: number;
}

function* standing(text: string, words: string, { places, offset }: Leads): Generator<number> {
  for (const place of places) {
    const at = place - offset;
    if (at >= 0 && text.startsWith(words, at)) yield at;
  }
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
