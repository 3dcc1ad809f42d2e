/**
 * Normalising: the text as its words alone, with the way back. Two printings of the same words normalise to the same
 * units, and every unit knows which stretch of the original it stands for, so a place found here is exact there.
 * Units before the last one may merge or vanish, never change order.
 */

import { foldTypography } from "./folding";
import { rewrite, type Rewritten } from "./rewriting";
import { lettersOf, UNSEEN_OR_FORM } from "./typography";

export interface Normalised {
  /** UTF-16 code units of the normalised text. */
  units: Uint16Array;
  /** For each unit, where the original it stands for starts and ends; null when unit i is simply original unit i. */
  starts: Int32Array | null;
  ends: Int32Array | null;
}

/**
 * A code point with the marks that may compose with it, or one that canonical composition alone may replace. Sorting
 * marks takes the square of their number, so a run is cut after 30, as in the Stream-Safe Text Format (UAX #15, 13).
 */
const CLUSTER = /[^][\p{M}\u1160-\u11ff\ud7b0-\ud7ff]{1,30}|[^\0-\u02ff]/gu;
/** Units up to which a text is worth looking at twice. */
const SHORT = 4096;
const UNSAFE = /\p{M}{31}/u;

/** Letters, digits and signs that are their own normal form, with single blanks between: most passages of English. */
const PLAIN = /^(?!.*  )[ !#-&(-,./0-_a-~]*$/;

/** Normalises a text; linear. */
export function normalise(text: string): Normalised {
  if (text.length <= SHORT && PLAIN.test(text)) return { units: unitsOf(text), starts: null, ends: null };
  const composed = compose(rewrite({ text, starts: null, ends: null }, UNSEEN_OR_FORM, lettersOf));
  const folded = foldTypography(composed.text);
  const { starts, ends } = composed;
  if (!starts || !ends) return folded;
  const length = folded.units.length;
  const normalised = { units: folded.units, starts: new Int32Array(length), ends: new Int32Array(length) };
  for (let i = 0; i < length; i++) {
    normalised.starts[i] = starts[folded.starts ? (folded.starts[i] ?? 0) : i] ?? 0;
    normalised.ends[i] = ends[folded.ends ? (folded.ends[i] ?? 1) - 1 : i] ?? 0;
  }
  return normalised;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

function compose(rewritten: Rewritten): Rewritten {
  const { text } = rewritten;
  if (!UNSAFE.test(text) && text.normalize("NFC") === text) return rewritten;
  return rewrite(rewritten, CLUSTER, (cluster) => cluster.normalize("NFC"));
}

/** Gives the index of the first normalised unit that starts at or after an original offset. */
export function normalisedIndex(normalised: Normalised, offset: number): number {
  const { units, starts } = normalised;
  if (!starts) return Math.min(Math.max(offset, 0), units.length);
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Gives the original offsets a stretch of at least one normalised unit stands for. Units beyond either end of the text
 * stand for its end.
 */
export function originalSpan(
  { units, starts, ends }: Normalised,
  start: number,
  end: number,
): { start: number; end: number } {
  const first = Math.min(Math.max(start, 0), units.length);
  const last = Math.min(Math.max(end, first), units.length);
  const endOf = (count: number) => (ends ? (ends[count - 1] ?? 0) : count);
  const from = starts ? (starts[first] ?? endOf(units.length)) : first;
  return { start: from, end: Math.max(from, endOf(last)) };
}

/** Tells whether an offset of the normalised text falls inside what one stretch of the original stands for. */
export function splitsOriginal({ starts }: Normalised, offset: number): boolean {
  if (!starts || offset <= 0 || offset >= starts.length) return false;
  return starts[offset] === starts[offset - 1];
}
