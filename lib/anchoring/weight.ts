/** Weight: how much a stretch of a text tells, whatever its script. */

import { isSetSolid } from "./typography";

/** Weighs a stretch by how much it tells: about one for a letter of an alphabet, three for an ideograph. */
export function weigh(units: Uint16Array, start: number, end: number): number {
  let weight = 0;
  for (let i = start; i < end; i++) weight += isSetSolid(units[i] ?? 0) ? 3 : 1;
  return weight;
}
