/** Weight: how much a stretch of a text tells, whatever its script. */

import { isSetSolid } from "./typography";

/** Weight from which words that barely changed may be known by themselves. */
export const RECOGNISABLE_WEIGHT = 40;

/** Weighs a stretch by how much it tells. */
export function weigh(units: Uint16Array, start: number, end: number): number {
  let weight = 0;
  for (let i = start; i < end; i++) weight += weighUnit(units[i] ?? 0);
  return weight;
}

/** Weighs one unit: one for a letter of an alphabet, three for an ideograph. */
export function weighUnit(unit: number): number {
  return isSetSolid(unit) ? 3 : 1;
}
