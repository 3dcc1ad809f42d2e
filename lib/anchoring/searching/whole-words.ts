/** Whole words: where words stand in a text as themselves, and not as a part of a longer word or of another figure. */

import { isInsideWord } from "../normalising/edges";
import { searchUnits } from "./unit-search";

/** Units around an edge that tell whether a word or a figure goes on there. */
const AROUND = 16;

/** Lists where words stand whole in a text, unit for unit; offsets in UTF-16 code units, ascending. Linear. */
export function findWholeWords(text: string, words: string): number[] {
  const starts: number[] = [];
  for (const start of searchUnits(text, words)) {
    if (isEdge(text, start) && isEdge(text, start + words.length)) starts.push(start);
  }
  return starts;
}

function isEdge(text: string, at: number): boolean {
  const from = Math.max(0, at - AROUND);
  const length = Math.min(text.length, at + AROUND) - from;
  const units = Uint16Array.from({ length }, (_, i) => text.charCodeAt(from + i));
  return !isInsideWord(units, at - from);
}
