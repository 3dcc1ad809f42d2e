/**
 * Occurrences: every place where some words stand in a text, unit for unit. The text is indexed once; a search then looks
 * only where the rarest gram of the words stands, and for words shorter than a gram reads the text.
 */

import { indexGrams, rarestGram } from "./grams";

/** Indexes a text; answers a search that gives the places of some words, in order. Nothing stands nowhere. */
export function indexOccurrences(text: string): (words: string) => Iterable<number> {
  const grams = indexGrams(unitsOf(text));
  return function* find(words) {
    if (words.length < grams.size) {
      for (let at = text.indexOf(words); at >= 0 && words !== ""; at = text.indexOf(words, at + 1)) yield at;
      return;
    }
    const { offset, from, to } = rarestGram(grams, unitsOf(words));
    for (let i = from; i < to; i++) {
      const at = (grams.places[i] ?? 0) - offset;
      if (at >= 0 && text.startsWith(words, at)) yield at;
    }
  };
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
