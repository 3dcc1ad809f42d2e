/**
 * Words against words, with nothing around them: whether they are the same, as `place` says it, and how like they are.
 * It finds nothing; it is for two passages of which it is known already that they are to be compared.
 */

import { trimBlanks } from "./searching/boundaries";
import { countEdits } from "./weighing/edits";
import { normalise } from "./normalising/normalise";

/** Tells whether words are the same, differences of typography aside; linear. */
export function areSameWords(before: string, after: string): boolean {
  return before === after || areEqual(unitsOf(before), unitsOf(after));
}

/**
 * Says how like words are: 1 for the same ones, differences of typography aside, else 1 minus the edits per character
 * of the longer. Takes their product / 32 steps.
 */
export function similarityOf(before: string, after: string): number {
  const [then, now] = [unitsOf(before), unitsOf(after)];
  if (areEqual(then, now)) return 1;
  return 1 - countEdits(then, now).whole / Math.max(then.length, now.length);
}

function areEqual(then: Uint16Array, now: Uint16Array): boolean {
  return then.length === now.length && then.every((unit, i) => unit === now[i]);
}

function unitsOf(words: string): Uint16Array {
  const { units } = normalise(words);
  const { start, end } = trimBlanks(units, { start: 0, end: units.length });
  return units.subarray(start, end);
}
