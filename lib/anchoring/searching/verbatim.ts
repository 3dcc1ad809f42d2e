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
/** Units of a run up to which comparing it wherever one of them stands costs less than reading the text in one go. */
const SHORT = 8;
/** Units of a text that are read to tell how often it has which. */
const SAMPLED = 2048;

/** Lists where the units stand in the text, ascending, `most` of them at most. Empty for no units. */
export function findVerbatim(index: TextIndex, units: Uint16Array, most = MOST_PLACES): number[] {
  if (units.length === 0) return [];
  const text = index.units;
  if (units.length < index.grams.size) return findShort(text, units, most);
  const found: number[] = [];
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

/** Lists the same for a short run: it is looked for wherever its rarest unit stands. */
function findShort(text: Uint16Array, units: Uint16Array, most: number): number[] {
  if (units.length === 0) return [];
  const { unit, offset } = rarestUnit(text, units);
  const found: number[] = [];
  for (let at = text.indexOf(unit, offset); at >= 0 && found.length < most; at = text.indexOf(unit, at + 1)) {
    if (standsAt(text, units, at - offset)) found.push(at - offset);
  }
  return found;
}

/** Gives the unit of a run that the beginning of a text, as a sample of it, has least often; and where in the run it is. */
function rarestUnit(text: Uint16Array, units: Uint16Array): { unit: number; offset: number } {
  const sample = text.subarray(0, SAMPLED);
  let rarest = { unit: 0, offset: 0, count: Number.POSITIVE_INFINITY };
  for (const [offset, unit] of units.entries()) {
    let count = 0;
    for (const other of sample) if (other === unit) count++;
    if (count < rarest.count) rarest = { unit, offset, count };
  }
  return rarest;
}

/** Tells whether the units stand in the text at one place. */
export function standsAt(text: Uint16Array, units: Uint16Array, at: number): boolean {
  if (at < 0 || at + units.length > text.length) return false;
  for (let i = 0; i < units.length; i++) if (text[at + i] !== units[i]) return false;
  return true;
}

/** Gives where the units first stand within a span of the text; null where they do not. */
export function firstWithin(text: Uint16Array, units: Uint16Array, { start, end }: Span): number | null {
  const part = text.subarray(start, end);
  const [first] = units.length <= SHORT ? findShort(part, units, 1) : searchRun(part, units);
  return first === undefined ? null : start + first;
}
