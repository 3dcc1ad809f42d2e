/**
 * Verbatim search: every place where a run of units stands unchanged. It looks only where the rarest gram of the run
 * stands, so a run with one rare gram costs a few comparisons, however long the text. It finds nothing that was edited.
 */

import { isEverywhere, rarestGram } from "./grams";
import type { Span } from "../target";
import type { TextIndex } from "../text-index";
import { searchRun } from "./unit-search";

/** More places than this say no more than "everywhere". */
export const MOST_PLACES = 64;

/** Lists where the units stand in the text, ascending, `most` of them at most. Empty for no units. */
export function findVerbatim(index: TextIndex, units: Uint16Array, most = MOST_PLACES): number[] {
  if (units.length === 0) return [];
  const text = index.units;
  const found: number[] = [];
  if (units.length < index.grams.size) {
    for (let at = 0; at + units.length <= text.length && found.length < most; at++) {
      if (standsAt(text, units, at)) found.push(at);
    }
    return found;
  }
  const { offset, from, to } = rarestGram(index.grams, units);
  if (isEverywhere(to - from, units, text)) {
    for (const at of searchRun(text, units)) if (found.push(at) === most) break;
    return found;
  }
  for (let i = from; i < to && found.length < most; i++) {
    const at = (index.grams.places[i] ?? 0) - offset;
    if (standsAt(text, units, at)) found.push(at);
  }
  return found;
}

/** Tells whether the units stand in the text at one place. */
export function standsAt(text: Uint16Array, units: Uint16Array, at: number): boolean {
  if (at < 0 || at + units.length > text.length) return false;
  for (let i = 0; i < units.length; i++) if (text[at + i] !== units[i]) return false;
  return true;
}

/** Gives where the units first stand within a span of the text; null where they do not. */
export function firstWithin(text: Uint16Array, units: Uint16Array, { start, end }: Span): number | null {
  const [first] = searchRun(text.subarray(start, end), units);
  return first === undefined ? null : start + first;
}
