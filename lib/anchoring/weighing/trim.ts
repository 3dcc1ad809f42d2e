/**
 * Trimming: leaving out of a span what was put in beside the passage. Between two landmarks stands the passage as it is
 * now and perhaps a new neighbour, and only the old words can tell which is which: what is left must begin, or end, as
 * they did, at the edge of a word, and be much nearer to them than the whole span is.
 */

import { isInsideWord } from "../normalising/edges";
import { countEdits } from "./edits";
import type { Span } from "../target";

/** Edits, in share of the words, that what is left may have. */
const MOST_EDITS = 0.5;
/** Edits that have to be saved by leaving something out. */
const LEAST_SAVED = 8;
/** A longer span is not worth reading. */
const MOST_UNITS = 4096;
const MOST_STEPS = 400_000;
const BLANK = 0x20;

/** A span, and the only side of it that may be left out, where that is known. */
interface Trimming extends Span {
  side?: "start" | "end";
}

/** Trims a span of text to the part that is the words. */
export function trimToWords(text: Uint16Array, words: Uint16Array, { start, end, side }: Trimming): Span {
  const span = { start, end };
  const units = end - start;
  if (units < words.length + LEAST_SAVED || units > MOST_UNITS || units * words.length > 32 * MOST_STEPS)
    return span;
  const now = text.subarray(start, end);
  const last = side === "start" ? null : cutAt(words, now);
  const first = side === "end" ? null : cutAt(words.slice().reverse(), now.slice().reverse());
  if (last !== null && (first === null || last.edits <= first.edits)) {
    return { start, end: toWordEnd(text, start + last.length, end) };
  }
  return first === null ? span : { start: toWordStart(text, end - first.length, start), end };
}

/** Finds the beginning of some units that is the words, where it is much nearer to them than all are. */
function cutAt(words: Uint16Array, now: Uint16Array): { length: number; edits: number } | null {
  const { whole, least, leastAt } = countEdits(words, now);
  const isNear =
    least <= MOST_EDITS * words.length && whole - least >= Math.max(LEAST_SAVED, words.length / 4);
  if (!isNear || leastAt === 0) return null;
  return holdsEnd(words, now, leastAt) ? { length: leastAt, edits: least } : null;
}

/** Tells whether the words' own end is not left out: more of it stands at the cut than where all ends. */
function holdsEnd(words: Uint16Array, now: Uint16Array, cut: number): boolean {
  const beyond = sharedEnd(words, now, now.length);
  return beyond < 2 || sharedEnd(words, now, cut) > beyond;
}

function sharedEnd(words: Uint16Array, now: Uint16Array, end: number): number {
  let shared = 0;
  while (shared < words.length && now[end - shared - 1] === words[words.length - shared - 1]) shared++;
  return shared;
}

function toWordEnd(text: Uint16Array, cut: number, end: number): number {
  let at = cut;
  while (at < end && isInsideWord(text, at)) at++;
  while (text[at - 1] === BLANK) at--;
  return at;
}

function toWordStart(text: Uint16Array, cut: number, start: number): number {
  let at = cut;
  while (at > start && isInsideWord(text, at)) at--;
  while (text[at] === BLANK) at++;
  return at;
}
