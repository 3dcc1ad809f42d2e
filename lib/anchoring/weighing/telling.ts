/**
 * Telling: how much of what makes a passage recognisable stands at a place. Each gram of the passage weighs one over
 * the number of places it has in the text, so a figure or a name tells much, and the wording that a hundred
 * look-alikes share tells next to nothing.
 */

import { isFraming } from "../normalising/frame";
import { gramHashes, type GramIndex } from "../searching/grams";
import type { Stretch } from "../searching/shared";
import type { Span } from "../target";

/** Hashes of a passage's grams, and the running total of their weights: total i is that of the grams before gram i. */
export interface Telling {
  size: number;
  hashes: Int32Array;
  totals: Float64Array;
}

/** Weighs every gram of a passage. */
export function weighGrams(grams: GramIndex, units: Uint16Array): Telling {
  const hashes = gramHashes(units, grams.size);
  const totals = new Float64Array(hashes.length + 1);
  for (let i = 0; i < hashes.length; i++) {
    const bucket = (hashes[i] ?? 0) >>> grams.shift;
    const places = (grams.heads[bucket + 1] ?? 0) - (grams.heads[bucket] ?? 0);
    const tells = !isFraming(units[i] ?? 0) && !isFraming(units[i + grams.size - 1] ?? 0);
    totals[i + 1] = (totals[i] ?? 0) + (tells ? 1 / Math.max(1, places) : 0);
  }
  return { size: grams.size, hashes, totals };
}

/**
 * Gives the share, 0 to 1, of the weight of a part of the passage that shared stretches hold, in order, inside a span
 * of the text; 0 for a part without a gram.
 */
export function shareTold(
  telling: Telling,
  shared: Stretch[],
  { part, span }: { part: Span; span: Span },
): number {
  const whole = weightOf(telling, part.start, part.end);
  if (whole === 0) return 0;
  let told = 0;
  let reached = part.start;
  let placed = span.start;
  for (const { at, place, length } of shared) {
    const from = Math.max(at, reached, at + placed - place);
    const to = Math.min(at + length, part.end, at + span.end - place);
    const weight = weightOf(telling, from, to);
    if (weight === 0) continue;
    told += weight;
    reached = to;
    placed = place + to - at;
  }
  return Math.min(1, told / whole);
}

/** Gives the share, 0 to 1, of the weight of a part of the passage whose grams stand anywhere in some units. */
export function shareStanding(telling: Telling, part: Span, units: Uint16Array): number {
  const whole = weightOf(telling, part.start, part.end);
  if (whole === 0) return 0;
  const standing = new Set(gramHashes(units, telling.size));
  let told = 0;
  for (let i = part.start; i + telling.size <= part.end; i++) {
    if (standing.has(telling.hashes[i] ?? 0)) told += weightOf(telling, i, i + telling.size);
  }
  return told / whole;
}

/** Gives the share, 0 to 1, of the weight of the whole passage that stretches hold. */
export function weighStretches(telling: Telling, stretches: Stretch[]): number {
  const whole = telling.totals[telling.totals.length - 1] ?? 0;
  const held = stretches.reduce((sum, { at, length }) => sum + weightOf(telling, at, at + length), 0);
  return whole === 0 ? 0 : held / whole;
}

/** Adds up the grams that lie wholly in a part of the passage. */
export function weightOf({ size, totals }: Telling, start: number, end: number): number {
  const last = Math.min(end - size + 1, totals.length - 1);
  return last > start ? (totals[last] ?? 0) - (totals[start] ?? 0) : 0;
}
