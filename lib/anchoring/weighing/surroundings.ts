/**
 * Surroundings: what those on either side of a place say of it. Hold counts edits, and is high wherever the wording
 * is that of a list; what is told counts names and figures, and is low wherever noise spoilt them. Each is read beside
 * the other, as neither tells an item of a list from the next by itself.
 */

import type { Candidate } from "./candidate";
import { isDigit } from "../normalising/edges";
import { FRAME } from "../normalising/frame";
import type { Passage } from "../passage";
import type { Support } from "./support";

/** Least hold of a side that counts as evidence: what is left at about 40% of noise. */
export const FIRM = 0.35;
/** Least hold, in full length, of a side that was changed in a word or two at most. */
export const CARRYING = 0.9;
/** Hold of surroundings that were barely touched. */
export const WHOLE = 0.85;
/** Share of what makes a passage recognisable that shows it to be this one. */
export const TOLD = 0.3;
/** Spread of edits that are all over; and what one of two sides may have, where the other makes up for it: below LONG. */
const EVEN = 1.5;
const UNEVEN = 1.85;
/**
 * Weight from which words are not in every sentence, as those may be that other items of a list are made with; lesser
 * ones are known only amid edits that no other item has.
 */
const LEAST_AMID = 6;
/** Share of what edits spread evenly would leave of it, below which they were not. */
const LIKELY = 0.7;
/** Share left by edits under which nothing can be read from how they are spread. */
const LEAST_LEFT = 0.2;
/** How many times what all of a side tells on average that which it lost has to tell to be what names an item. */
const MUCH_MORE = 3;
/** Units of a gram that a single edit spoils. */
const GRAM = 6;

/** Tells whether a side is no more than the start or the end of the text. */
export function isEdge({ length }: Support): boolean {
  return length <= FRAME;
}

/** Tells whether a side stands here with edits all over it, as no item of a list has that is merely like another. */
export function isMangled({ spread, areSlips }: Support): boolean {
  return areSlips || spread <= EVEN;
}

/** Gives how unevenly edits lie over a side; that of slips is even. */
function spreadOn({ spread, areSlips }: Support): number {
  return areSlips ? Math.min(spread, 1) : spread;
}

/** Tells whether the same words stand amid their surroundings, mangled on every side that has any. */
export function isAmidMangled({ edits, before, after }: Candidate, weight: number): boolean {
  if (edits > 0) return false;
  const sides = [before, after].filter((side) => !isEdge(side) || side.fullHold < 1);
  if (sides.length === 0) return false;
  if (sides.every(({ areSlips }) => areSlips)) return true;
  if (weight < LEAST_AMID || sides.some((side) => spreadOn(side) > UNEVEN)) return false;
  return sides.reduce((sum, side) => sum + spreadOn(side), 0) <= EVEN * sides.length;
}

/** Tells whether a place is between two sides with slips all over them, whatever stands there itself. */
export function isBetweenSlips({ before, after }: Candidate): boolean {
  return [before, after].every((side) => side.areSlips && side.fullHold >= FIRM);
}

/**
 * Tells whether a side reads like what stood there, but for what made that recognisable: few edits, and those in the
 * names and figures, are what tells one item of a list from the next.
 */
export function isLookalike(side: Support): boolean {
  const { length, edits, told } = side;
  if (edits === 0 || length <= FRAME || isMangled(side)) return false;
  const left = (1 - Math.min(edits, length) / length) ** GRAM;
  return left >= LEAST_LEFT && told < LIKELY * left;
}

/**
 * Tells whether a side is that of another item of a list: what it lacks of the old one tells much more, unit for unit,
 * than what the two share. Edits that fell anywhere hit what tells little as often as what tells much.
 */
export function isOfAnotherItem(side: Support): boolean {
  const { length, edits, toldBeside } = side;
  if (edits === 0 || length <= FRAME || side.areSlips) return false;
  const lost = Math.min(1, (edits + GRAM - 1) / length);
  return 1 - toldBeside >= MUCH_MORE * lost;
}

/** Tells whether a figure has nothing left of what it stood between: it may have changed places with another. */
export function isStrayFigure({ before, after }: Candidate, { units, start }: Passage): boolean {
  return isDigit(units[start]) && before.untouched + after.untouched === 0;
}

/** Tells whether the same words stand beside one side that is whole and another that is right there. */
export function standsFirm({ edits, before, after }: Candidate): boolean {
  if (edits > 0 || Math.max(before.fullHold, after.fullHold) < 1) return false;
  return Math.min(before.beside, after.beside) >= WHOLE;
}
