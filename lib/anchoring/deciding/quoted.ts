/**
 * Quoted words: a correction at the end of an article says what stood there before, in the words that stood there. What
 * is set in quotation marks that were not there before, and away from its surroundings, is spoken of and does not stand
 * any more. Of a passage at an edge of the text only one side is left to tell it from a quotation without marks: where
 * that side stands whole, the passage is right there, changed or gone, if more of it or of its surroundings stands on
 * the way to the same words. A passage that merely moved leaves nothing on that way.
 */

import type { Candidate } from "../weighing/candidate";
import { SHORTEST } from "../describing/describe";
import type { Gathered } from "../weighing/gather";
import type { Claim } from "./held";
import type { Passage } from "../passage";
import { weigh } from "../normalising/weight";
import { runAfter, runBefore } from "../searching/runs";
import type { Stretch } from "../searching/shared";
import { WHOLE } from "../weighing/surroundings";
import type { Span } from "../target";

/** Marks that a quotation may end with inside its own, full-width ones as they are folded. */
const MARKS = ".,!?\u3002\u060c\u061f";

/** Weight of the passage's that has to stand on the way. */
const LEAST = 12;
/** Units of the way at most, beyond twice the words. */
const MOST = 512;

/** Leaves out the places where the same words are set in quotation marks that were not there before. */
export function withoutQuotations(gathered: Gathered, passage: Passage): Gathered {
  const candidates = gathered.candidates.filter((each) => {
    return each.edits > 0 || !isSetInQuotes(gathered.text, each, passage);
  });
  return { ...gathered, candidates };
}

/**
 * Tells whether the same words, and all beside them that is as it was, were set in quotation marks. Not where they
 * stand amid what is around them still: there a writer made a quotation of them.
 */
export function isSetInQuotes(text: Uint16Array, place: Candidate, passage: Passage): boolean {
  const { units, start, end } = passage;
  const { before, after } = place;
  if (Math.min(before.fullHold, after.fullHold) >= WHOLE) return false;
  const left = runBefore(text, place.start, { units, at: start });
  const right = runAfter(text, place.end, { units, at: end });
  if (left === start || end + right === units.length) return false;
  // One of the two marks may stand where the old text had one that belonged to the next sentence.
  const from = place.start - left;
  const to = place.end + right;
  if (isOpened(text, from)) return isClosed(text, to) || isQuote(text[to - 1]);
  return isQuote(text[from]) && !isMark(text[from - 1]) && isClosed(text, to);
}

/** Tells whether a quotation mark stands right before an offset, and is not one that closes behind a sentence. */
function isOpened(text: Uint16Array, offset: number): boolean {
  return isQuote(text[offset - 1]) && !isMark(text[offset - 2]);
}

/** Tells whether a quotation mark stands at an offset, or behind the mark there. */
function isClosed(text: Uint16Array, offset: number): boolean {
  return isQuote(text[offset]) || (isMark(text[offset]) && isQuote(text[offset + 1]));
}

function isQuote(unit: number | undefined): boolean {
  return unit === 0x22 || unit === 0x27;
}

function isMark(unit: number | undefined): boolean {
  return unit !== undefined && MARKS.includes(String.fromCharCode(unit));
}

/** Tells whether the same words at a place quote the passage, which stood at the edge of the text. */
export function isQuotation(
  candidate: Candidate,
  { candidates, passage }: Claim,
  shared: Stretch[],
): boolean {
  if (candidate.edits > 0) return false;
  const { units, start, end, atStart, atEnd } = passage;
  const most = 2 * (end - start) + MOST;
  const ways = candidates.flatMap((other) => {
    const isAfter = atEnd && units.length - end < SHORTEST && other.before.fullHold === 1;
    const isBefore = atStart && start < SHORTEST && other.after.fullHold === 1;
    return [
      ...(isAfter && candidate.before.fullHold < 1 ? [{ start: other.start, end: candidate.start }] : []),
      ...(isBefore && candidate.after.fullHold < 1 ? [{ start: candidate.end, end: other.end }] : []),
    ];
  });
  return ways.some((way) => way.end - way.start <= most && holdsPart(passage, shared, way));
}

/** Tells whether part of a passage stands in a span of the text. */
function holdsPart({ units }: Passage, shared: Stretch[], span: Span): boolean {
  return shared.some(({ at, place, length }) => {
    const from = Math.max(place, span.start) - place + at;
    const to = Math.min(place + length, span.end) - place + at;
    return to > from && weigh(units, from, to) >= LEAST;
  });
}
