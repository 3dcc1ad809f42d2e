/**
 * Slips: edits by ones, a letter put for another, added or dropped here and there, as hasty typing or a bad scan leaves
 * them. What tells one item of a list from the next is never that: a name or a figure is several units side by side.
 * A figure may differ from the next in a single digit, though, so figures do not count and must not be most of it.
 */

import { isDigit } from "../normalising/edges";

/** Places with edits, fewer of which are no pattern. */
const LEAST_PLACES = 3;
/**
 * Places for each unit edited: 1 for edits that all stand alone. Where three letters in ten are edited at random so many
 * are side by side that it comes to 0.55; names of three letters and more that took each other's place come to a third.
 */
const APART = 0.45;
/** Share of the units up to which they are edited and not others. */
const MOST = 0.45;
/** Units that have to stand again after an edit for it to be at an end, and how far on they are looked for. */
const AGAIN = 2;
const FAR = 12;

/** Tells whether what parts some units from what stands there now is slips; `edits` is the number of edits. */
export function areSlips(units: Uint16Array, now: Uint16Array, edits: number): boolean {
  if (edits < LEAST_PLACES || edits > MOST * units.length) return false;
  let places = 0;
  let inLetters = 0;
  let inFigures = 0;
  let at = 0;
  let there = 0;
  while (at < units.length && there < now.length) {
    if (units[at] === now[there]) {
      at++;
      there++;
      continue;
    }
    const { over, past } = stepOver(units, now, { at, there });
    if (holdsDigit(units, at, at + over)) inFigures += Math.max(over, past);
    else {
      places++;
      inLetters += Math.max(over, past);
    }
    at += over;
    there += past;
  }
  return places >= LEAST_PLACES && inFigures <= inLetters && places >= APART * inLetters;
}

interface Offsets {
  at: number;
  there: number;
}

/** Finds the least that has to be left out on either side until both go on alike. */
function stepOver(
  units: Uint16Array,
  now: Uint16Array,
  { at, there }: Offsets,
): { over: number; past: number } {
  for (let most = 1; most <= FAR; most++) {
    for (let less = most; less >= 0; less--) {
      if (goOnAlike(units, now, { at: at + most, there: there + less })) return { over: most, past: less };
      if (goOnAlike(units, now, { at: at + less, there: there + most })) return { over: less, past: most };
    }
  }
  return { over: FAR, past: FAR };
}

function goOnAlike(units: Uint16Array, now: Uint16Array, { at, there }: Offsets): boolean {
  const last = Math.min(AGAIN, units.length - at);
  for (let i = 0; i < last; i++) if (units[at + i] !== now[there + i]) return false;
  return true;
}

function holdsDigit(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isDigit(units[at])) return true;
  return false;
}
