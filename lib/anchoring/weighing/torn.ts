/**
 * Torn surroundings: what stood beside the passage stands in the text, but not beside the place in question. An editor
 * who rewrites the surroundings leaves nothing of what he took away; so surroundings that still stand elsewhere say
 * that the place is another one, or that the passage was moved, and then all that is nearer to it moved along.
 */

import type { Stretch } from "../searching/shared";
import type { Span } from "../target";
import { type Telling, weightOf } from "./telling";

/** Units that have to stand elsewhere in one run, in lengths of a gram, and the least they have to tell on average. */
const LEAST_RUN = 2.5;
const LEAST_WEIGHT = 0.3;

/** One side of a passage, and the stretches of it that are long enough to say something where they stand elsewhere. */
export interface Tearable {
  /** The units of the passage on this side of its words. */
  part: Span;
  stretches: Stretch[];
}

/** Picks the stretches of one side that may be found torn off, once for every place in question. */
export function findTearable(telling: Telling, shared: Stretch[], part: Span): Tearable {
  const least = LEAST_RUN * telling.size;
  const isLong = ({ at, length }: Stretch) =>
    Math.min(at + length, part.end) - Math.max(at, part.start) >= least;
  return { part, stretches: shared.filter(isLong) };
}

/** Gives the parts of one side, cut to it, that stand elsewhere in the text and not near the place. */
export function tornParts(
  telling: Telling,
  shared: Stretch[],
  { side: { part, stretches }, near }: { side: Tearable; near: Span },
): Span[] {
  const pieces = stretches.map((each) => within(part, each));
  const elsewhere = pieces.filter((each) => !isNear(each, near));
  if (elsewhere.length === 0) return [];
  const isHere = new Uint8Array(part.end - part.start);
  for (const each of shared) {
    const { from, to, place } = within(part, each);
    if (to > from && isNear({ from, to, place }, near)) isHere.fill(1, from - part.start, to - part.start);
  }
  return elsewhere
    .flatMap(({ from, to }) => runsMissing(isHere, part.start, { start: from, end: to }))
    .filter((run) => {
      const grams = run.end - run.start - telling.size + 1;
      return (
        run.end - run.start >= LEAST_RUN * telling.size &&
        weightOf(telling, run.start, run.end) >= LEAST_WEIGHT * grams
      );
    });
}

interface Piece {
  from: number;
  to: number;
  place: number;
}

function within(part: Span, { at, place, length }: Stretch): Piece {
  const from = Math.max(at, part.start);
  return { from, to: Math.min(at + length, part.end), place: place + from - at };
}

function isNear({ from, to, place }: Piece, near: Span): boolean {
  return place >= near.start && place + to - from <= near.end;
}

function runsMissing(isHere: Uint8Array, offset: number, { start, end }: Span): Span[] {
  const runs: Span[] = [];
  let from = -1;
  for (let i = start; i <= end; i++) {
    const isMissing = i < end && !isHere[i - offset];
    if (isMissing && from < 0) from = i;
    if (!isMissing && from >= 0) {
      runs.push({ start: from, end: i });
      from = -1;
    }
  }
  return runs;
}
