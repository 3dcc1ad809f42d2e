/**
 * Likeness: whether a text holds the like of a passage elsewhere, as one item of a list is like the next. Short pieces
 * of the passage are looked up; where half of them stand in one neighbourhood, in about their order, is its like.
 * Finds none for a passage too short to have pieces, and none that differs all over.
 */

import type { Span } from "../target";
import { isSetSolid } from "../normalising/typography";

/** A text, and how to find every place of some words in it, in order. */
export interface Source {
  text: string;
  find: (words: string) => Iterable<number>;
}

/** Units in a piece: two words or so. */
const PIECE = 8;
const PIECE_SET_SOLID = 4;
/** Units that are looked at where the passage has fewer: a short sentence. */
const LEAST_UNITS = 72;
const LEAST_SET_SOLID = 24;
const LEAST_PIECES = 4;
const MOST_PIECES = 24;
/** Places followed for one piece. */
const MOST_PLACES = 32;
/** Share of the pieces that stand together in its like. */
const MANY = 0.4;
/** Units by which pieces may stand nearer or farther there, beyond a quarter of the passage. */
const DRIFT = 24;

/** Tells whether the like of a stretch of a text stands elsewhere in it; linear. */
export function hasLookalike(source: Source, span: Span): boolean {
  const whole = widened(source.text, span);
  const pieces = piecesOf(source.text, whole);
  if (pieces.length < LEAST_PIECES) return false;
  const shifts = pieces.flatMap((piece, i) => shiftsOf(source, span, piece).map((by) => ({ by, i })));
  shifts.sort((a, b) => a.by - b.by);
  const drift = DRIFT + (whole.end - whole.start) / 4;
  const counts = new Uint32Array(pieces.length);
  let together = 0;
  let first = 0;
  for (const { by, i } of shifts) {
    if (counts[i] === 0) together++;
    counts[i] = (counts[i] ?? 0) + 1;
    for (let lost = shifts[first]; lost && by - lost.by > drift; lost = shifts[++first]) {
      counts[lost.i] = (counts[lost.i] ?? 0) - 1;
      if (counts[lost.i] === 0) together--;
    }
    if (together >= MANY * pieces.length) return true;
  }
  return false;
}

/** Takes so much of what is around a short passage that there are pieces of it. */
function widened(text: string, { start, end }: Span): Span {
  const least = isSetSolid(text.charCodeAt((start + end) >>> 1)) ? LEAST_SET_SOLID : LEAST_UNITS;
  const more = Math.max(0, Math.ceil((least - end + start) / 2));
  return { start: Math.max(0, start - more), end: Math.min(text.length, end + more) };
}

/** Cuts a stretch into pieces, evenly spread where they would be too many. */
function piecesOf(text: string, { start, end }: Span): Span[] {
  const length = isSetSolid(text.charCodeAt((start + end) >>> 1)) ? PIECE_SET_SOLID : PIECE;
  const step = Math.max(length / 2, (end - start - length) / (MOST_PIECES - 1));
  const pieces: Span[] = [];
  for (let at = start; at + length <= end; at += step) {
    const from = Math.floor(at);
    pieces.push({ start: from, end: from + length });
  }
  return pieces;
}

/** Lists how far on a piece stands again outside the passage, be it right beside. */
function shiftsOf({ text, find }: Source, span: Span, piece: Span): number[] {
  const shifts: number[] = [];
  for (const at of find(text.slice(piece.start, piece.end))) {
    if (at === piece.start || (at + piece.end - piece.start > span.start && at < span.end)) continue;
    shifts.push(at - piece.start);
    if (shifts.length === MOST_PLACES) break;
  }
  return shifts;
}
