/**
 * Own place: where the sentence of some words stands whole, or the line that they are a part of, as a heading is. Finds
 * nothing where either was edited, nor for a target that does not say whether its words stood elsewhere.
 */

import type { Passage } from "../passage";
import { sentenceAround } from "../searching/sentences";
import { findVerbatim } from "../searching/verbatim";
import { type TextIndex, textSpan } from "../text-index";
import { weigh } from "../normalising/weight";

/** The least that a sentence or a line weighs to be known again: a short name. */
const LEAST = 5;

/** Gives where words stand in their own sentence or line, if no copy of them had it and it stands in one place. */
export function placeOfSentence(index: TextIndex, passage: Passage): number | null {
  const { units, start, end, line, sharedElsewhere, isUntold } = passage;
  const own = isUntold ? null : sentenceAround(units, { start, end }, line);
  if (!own || weigh(units, own.start, own.end) <= Math.max(sharedElsewhere, LEAST - 1)) return null;
  const places = findVerbatim(index, units.subarray(own.start, own.end)).filter((at) => {
    const span = textSpan(index, { start: at, end: at + own.end - own.start });
    return (!own.startsLine || startsLine(index, span.start)) && (!own.endsLine || endsLine(index, span.end));
  });
  const [place, another] = places;
  return place === undefined || another !== undefined ? null : place + start - own.start;
}

function startsLine({ text }: TextIndex, offset: number): boolean {
  let at = offset - 1;
  while (at >= 0 && text[at] !== "\n" && isBlank(text[at])) at--;
  return at < 0 || text[at] === "\n";
}

function endsLine({ text }: TextIndex, offset: number): boolean {
  let at = offset;
  while (at < text.length && text[at] !== "\n" && isBlank(text[at])) at++;
  return at === text.length || text[at] === "\n";
}

function isBlank(sign = ""): boolean {
  return sign.trim() === "";
}
