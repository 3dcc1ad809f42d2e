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

/** One side of a passage, and the runs of it that are long enough to say something where they stand elsewhere. */
export interface Tearable {
  /** The units of the passage on this side of its words. */
  part: Span;
  runs: Run[];
}

/** A run of a side, and the first and the last of its places in the text: of more, these two say whether one is elsewhere. */
interface Run extends Span {
  first: number;
  last: number;
}

/** Picks the runs of one side that may be found torn off, once for every place in question. */
export function findTearable(telling: Telling, shared: Stretch[], part: Span): Tearable {
  const runs = new Map<number, Run>();
  for (const stretch of shared) {
    const { start, end, place } = within(part, stretch);
    if (end - start < LEAST_RUN * telling.size) continue;
    const key = start * (part.end + 1) + end;
    const run = runs.get(key);
    if (!run) runs.set(key, { start, end, first: place, last: place });
    else {
      run.first = Math.min(run.first, place);
      run.last = Math.max(run.last, place);
    }
  }
  return { part, runs: [...runs.values()] };
}

/** Gives the parts of one side, cut to it, that stand elsewhere in the text and not near the place. */
export function tornParts(
  telling: Telling,
  shared: Stretch[],
  { side: { part, runs }, near }: { side: Tearable; near: Span },
): Span[] {
  const elsewhere = runs.filter(
    ({ start, end, first, last }) => first < near.start || last + end - start > near.end,
  );
  if (elsewhere.length === 0) return [];
  const isHere = new Uint8Array(part.end - part.start);
  for (const stretch of shared) {
    const { start, end, place } = within(part, stretch);
    const isNear = place >= near.start && place + end - start <= near.end;
    if (end > start && isNear) isHere.fill(1, start - part.start, end - part.start);
  }
  return elsewhere
    .flatMap((run) => runsMissing(isHere, part.start, run))
    .filter((run) => {
      const grams = run.end - run.start - telling.size + 1;
      return (
        run.end - run.start >= LEAST_RUN * telling.size &&
        weightOf(telling, run.start, run.end) >= LEAST_WEIGHT * grams
      );
    });
}

/** Cuts a stretch to a part of the passage. */
function within(part: Span, { at, place, length }: Stretch): Span & { place: number } {
  const start = Math.max(at, part.start);
  return { start, end: Math.min(at + length, part.end), place: place + start - at };
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
