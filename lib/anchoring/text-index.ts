/**
 * The text index: everything about one text that finding passages in it needs, built once. Plain data, so it can be
 * handed to a worker.
 */

import { FRAME, frame } from "./normalising/frame";
import { type GramIndex, indexGrams } from "./searching/grams";
import {
  type Normalised,
  normalise,
  normalisedIndex,
  originalSpan,
  splitsOriginal,
} from "./normalising/normalise";
import type { Span } from "./target";

export interface TextIndex {
  /** The text as given, which every offset of a placement counts into. */
  text: string;
  normalised: Normalised;
  /** The normalised units in their frame: what is searched. */
  units: Uint16Array;
  grams: GramIndex;
}

/** Indexes a text; linear in its length. What is no text is indexed as an empty one. */
export function indexText(given: string): TextIndex {
  const text = typeof given === "string" ? given : "";
  const normalised = normalise(text);
  const units = frame(normalised.units, { atStart: true, atEnd: true });
  return { text, normalised, units, grams: indexGrams(units) };
}

/** Gives the index unit that stands at, or first after, an offset of the text. */
export function unitAt({ normalised }: TextIndex, offset: number): number {
  return FRAME + normalisedIndex(normalised, offset);
}

/** Gives the offsets of the text that at least one index unit stands for; the frame, for its edges. */
export function textSpan({ normalised }: TextIndex, { start, end }: Span): Span {
  return originalSpan(normalised, start - FRAME, end - FRAME);
}

/** Widens a span of index units to whole signs of the text: a part of an ellipsis or a ligature is none. */
export function wholeSigns({ normalised }: TextIndex, { start, end }: Span): Span {
  while (splitsOriginal(normalised, start - FRAME)) start--;
  while (splitsOriginal(normalised, end - FRAME)) end++;
  return { start, end };
}
