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

/**
 * Gives how many units are between the words and the nearest part of one side that stands elsewhere in the text and not
 * near the place; endless where none does.
 */
export function distanceToTorn(
  telling: Telling,
  shared: Stretch[],
  { side, near, isBefore }: { side: Tearable; near: Span; isBefore: boolean },
): number {
  const { part, runs } = side;
  let isHere: Uint8Array | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { start, end, first, last } of runs) {
    if (first >= near.start && last + end - start <= near.end) continue;
    isHere ??= unitsNear(part, shared, near);
    let from = start;
    for (let at = start; at <= end; at++) {
      if (at < end && !isHere[at - part.start]) continue;
      const distance = isBefore ? part.end - at : from - part.start;
      if (distance < nearest && tells(telling, from, at)) nearest = distance;
      from = at + 1;
    }
  }
  return nearest;
}

/** Marks the units of a part that stand near the place. */
function unitsNear(part: Span, shared: Stretch[], near: Span): Uint8Array {
  const isHere = new Uint8Array(part.end - part.start);
  for (const stretch of shared) {
    const { start, end, place } = within(part, stretch);
    const isNear = place >= near.start && place + end - start <= near.end;
    if (end > start && isNear) isHere.fill(1, start - part.start, end - part.start);
  }
  return isHere;
}

/** Tells whether a stretch is long enough, and tells enough, to say something where it stands elsewhere. */
function tells(telling: Telling, start: number, end: number): boolean {
  if (end - start < LEAST_RUN * telling.size) return false;
  return weightOf(telling, start, end) >= LEAST_WEIGHT * (end - start - telling.size + 1);
}

/** Cuts a stretch to a part of the passage. */
function within(part: Span, { at, place, length }: Stretch): Span & { place: number } {
  const start = Math.max(at, part.start);
  return { start, end: Math.min(at + length, part.end), place: place + start - at };
}
