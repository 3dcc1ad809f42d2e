/**
 * The same words: where units of a text equal those of a passage, which offsets of the text that is, and whether it is
 * the passage and not the beginning of something longer.
 */

import { continuesCluster } from "../normalising/clusters";
import type { Passage } from "../passage";
import type { Span } from "../target";
import { type TextIndex, textSpan, unitAt, wholeSigns } from "../text-index";

/** Units at the edge of a quote that may be blanks or invisible. */
const MOST_EDGE = 64;

/**
 * Turns a span of units that holds the same words into one of the text. Where the quote stands there unit for unit,
 * the span is the quote's own, with the blanks and invisible units at its edges.
 */
export function sameWordsAt(index: TextIndex, passage: Passage, units: Span): Span {
  const { exact, position } = passage;
  if (position && isRecordedAt(index, passage, units)) return spanAt(position.start, exact.length);
  const span = textSpan(index, units);
  const first = Math.max(0, span.end - exact.length);
  for (let from = span.start; from >= first && from > span.start - MOST_EDGE; from--) {
    if (index.text.startsWith(exact, from)) return spanAt(from, exact.length);
  }
  return span;
}

/** Tells whether the quote stands unit for unit where it was recorded, around the very units found. */
function isRecordedAt(index: TextIndex, { exact, position }: Passage, { start, end }: Span): boolean {
  if (!position || !index.text.startsWith(exact, position.start)) return false;
  return unitAt(index, position.start) <= start && unitAt(index, position.start + exact.length) >= end;
}

/**
 * Tells whether units are the passage in full. Where nothing is known of what followed the words, a mark that follows
 * now makes their last letter another one, and part of a ligature or an ellipsis is not the sign that was marked.
 */
export function areWhole(index: TextIndex, { units, start, end }: Passage, span: Span): boolean {
  if (end === units.length && continuesCluster(index.units, span.end)) return false;
  return (start > 0 && end < units.length) || shareOfSigns(index, span) === 1;
}

/** Gives the share, up to 1, that units have of the whole signs of the text they are in. */
export function shareOfSigns(index: TextIndex, span: Span): number {
  const whole = wholeSigns(index, span);
  return (span.end - span.start) / (whole.end - whole.start);
}

/**
 * Tells whether prefix, words and suffix stand unit for unit where they were recorded, and something is known of what
 * follows the words. That holds even for surroundings cut inside a letter and its marks, whose units stand nowhere.
 */
export function isUntouched({ text }: TextIndex, { prefix, exact, suffix, position }: Passage): boolean {
  if (!position || position.start < prefix.length) return false;
  if (suffix === "" && position.start + exact.length < text.length) return false;
  return text.startsWith(prefix + exact + suffix, position.start - prefix.length);
}

export function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}
