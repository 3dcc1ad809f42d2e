/**
 * Closing marks: a full stop, a comma or a bracket belongs to what is before it. It stands before whatever comes next
 * when that was taken out, so what comes next says nothing of it by itself.
 */

import type { Candidate } from "../weighing/candidate";
import type { Passage } from "../passage";
import { weigh } from "../normalising/weight";

/** Closing marks as they stand side by side at most. */
const MOST_MARKS = 4;
/** Full stops, commas and the like, and closing brackets; quotation marks close in one language and open in another. */
const CLOSING = /^[\p{Pe}.,;:!?\u2026\u3001\u3002\u060c\u061b\u061f\u06d4\u0964]{1,4}$/u;
/** Weight right before a mark that shows what it closes. */
const CLOSED = 6;

/** Tells whether a place has the same marks as the passage, behind nothing of what they closed. */
export function closesAnother(place: Candidate, passage: Passage): boolean {
  const { edits, before } = place;
  const isBare = before.length > 0 && before.beside === 0 && before.untouched === 0;
  return edits === 0 && isBare && isClosing(passage);
}

/** Tells whether what a mark at a place closes is what it closed before. */
export function closesTheSame({ before }: Candidate, { units, start }: Passage): boolean {
  return weigh(units, start - before.untouched, start) >= CLOSED;
}

/** Tells whether words are marks that belong to what is before them, such as a full stop. */
export function isClosing({ units, start, end }: Passage): boolean {
  const words = units.subarray(start, Math.min(end, start + MOST_MARKS + 1));
  return CLOSING.test(String.fromCharCode(...words));
}
