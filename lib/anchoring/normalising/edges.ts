/**
 * Edges: whether a word or number goes on past the edge of a passage. "4" is not found in "49", nor "safe" in
 * "unsafe", when the passage was marked on whole words.
 */

import { continuesCluster } from "./clusters";
import { isSetSolid } from "./typography";

const DIGIT = /^\p{Nd}$/u;
const WORD = /^[\p{L}\p{N}\p{M}_]$/u;
/** Scripts written without spaces, where two letters side by side do not make one word. */
const UNSPACED = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const IN_NUMBER = ".,'/:-";
/** What makes another number of the one it is set right before, or right after. */
const BEFORE_NUMBER = "-+\u2212\u00b1$\u00a3\u20ac\u00a5";
const AFTER_NUMBER = "%\u2030\u066a\u00b0\u20ac";

/** Tells whether the units on both sides of an offset belong to one word or number. */
export function isInsideWord(units: Uint16Array, offset: number): boolean {
  if (offset <= 0 || offset >= units.length) return false;
  if (continuesCluster(units, offset)) return true;
  return isWordUnit(units[offset - 1]) && isWordUnit(units[offset]) ? true : isInsideNumber(units, offset);
}

/** Tells whether an offset splits a number, its separators, sign and unit included: "4|,032", "4.|5", "-|5", "5|%". */
export function isInsideNumber(units: Uint16Array, offset: number): boolean {
  if (offset <= 0 || offset >= units.length) return false;
  const before = units[offset - 1];
  const after = units[offset];
  if (isDigit(before)) {
    return (
      isDigit(after) || isOneOf(AFTER_NUMBER, after) || (isSeparator(after) && isDigit(units[offset + 1]))
    );
  }
  if (!isDigit(after)) return false;
  if (isSeparator(before) && isDigit(units[offset - 2])) return true;
  return isOneOf(BEFORE_NUMBER, before) && !isWordUnit(units[offset - 2]);
}

function isSeparator(unit: number | undefined): boolean {
  return isOneOf(IN_NUMBER, unit);
}

function isOneOf(marks: string, unit: number | undefined): boolean {
  return unit !== undefined && marks.includes(String.fromCharCode(unit));
}

export function isDigit(unit: number | undefined): boolean {
  if (unit === undefined) return false;
  return unit < 0x80 ? unit >= 0x30 && unit <= 0x39 : DIGIT.test(String.fromCharCode(unit));
}

function isWordUnit(unit: number | undefined): boolean {
  if (unit === undefined) return false;
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  if (isSetSolid(unit)) return false;
  const letter = String.fromCharCode(unit);
  return WORD.test(letter) && !UNSPACED.test(letter);
}
