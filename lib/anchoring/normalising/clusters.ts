/**
 * Clusters: whether a sign goes on past an offset. A mark belongs to the letter before it in every script, spaced or
 * not, and a joiner or a skin tone to the emoji: where one was added, what stood before it is another sign now.
 */

import { isFraming } from "./frame";

const MARK = /^\p{M}$/u;
const JOINER = 0x200d;

/** Tells whether the unit at an offset belongs to the sign before it. */
export function continuesCluster(units: Uint16Array, offset: number): boolean {
  const before = units[offset - 1];
  const unit = units[offset];
  if (before === undefined || unit === undefined || isFraming(before)) return false;
  if (before === JOINER || unit === JOINER) return true;
  if (unit < 0x300) return false;
  if (isHigh(unit)) return continuesAsPair(unit, units[offset + 1] ?? 0);
  return (isHigh(before) && isLow(unit)) || isMark(unit);
}

/** Tells whether an offset of a text parts what may compose: a letter and its marks, a syllable, or a pair. */
export function splitsCluster(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (!(unit >= 0x300)) return false;
  return (isLow(unit) && isHigh(text.charCodeAt(offset - 1))) || isMark(unit) || isInnerJamo(unit);
}

function continuesAsPair(high: number, low: number): boolean {
  const isSkinTone = high === 0xd83c && low >= 0xdffb && low <= 0xdfff;
  return isSkinTone || MARK.test(String.fromCharCode(high, low));
}

function isMark(unit: number): boolean {
  return MARK.test(String.fromCharCode(unit));
}

/** Vowels and final consonants of a Hangul syllable set in its parts. */
function isInnerJamo(unit: number): boolean {
  return (unit >= 0x1160 && unit <= 0x11ff) || (unit >= 0xd7b0 && unit <= 0xd7ff);
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
