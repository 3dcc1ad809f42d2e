/**
 * Torn surroundings: what stood beside the passage stands in the text, but not beside the place in question. An editor
 * who rewrites the surroundings leaves nothing of what he took away; so surroundings that still stand elsewhere say
 * that the place is another one, or that the passage was moved, and then all that is nearer to it moved along.
 */

import type { Stretch } from "./shared";
import type { Span } from "./target";
import { type Telling, weightOf } from "./telling";

/** Grams that have to stand elsewhere in one run, and the least they have to tell on average. */
const LEAST_GRAMS = 10;
const LEAST_WEIGHT = 0.3;

interface Side {
  /** The units of the passage on this side of its words. */
  part: Span;
  /** Where in the text they may stand and still be beside the place. */
  near: Span;
}

/** Gives the parts of one side, cut to it, that stand elsewhere in the text and not near the place. */
export function tornParts(telling: Telling, shared: Stretch[], { part, near }: Side): Span[] {
  const isHere = new Uint8Array(part.end - part.start);
  const elsewhere: Span[] = [];
  for (const { at, place, length } of shared) {
    const from = Math.max(at, part.start);
    const to = Math.min(at + length, part.end);
    if (to <= from) continue;
    const placed = place + from - at;
    if (placed >= near.start && placed + to - from <= near.end)
      isHere.fill(1, from - part.start, to - part.start);
    else elsewhere.push({ start: from, end: to });
  }
  return elsewhere
    .flatMap(({ start, end }) => runsMissing(isHere, part.start, { start, end }))
    .filter((run) => {
      const grams = run.end - run.start - telling.size + 1;
      return grams >= LEAST_GRAMS && weightOf(telling, run.start, run.end) >= LEAST_WEIGHT * grams;
    });
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
