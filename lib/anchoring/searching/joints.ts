/**
 * Joints: pairs of places where the surroundings on either side of the passage stand untouched, one after the other.
 * Whatever is between them is the passage now, with nothing to guess; where nothing is between, it was deleted. Finds
 * nothing where either side was edited right at the edge; chains are for that.
 */

import type { Passage } from "../passage";
import type { Stretch } from "./shared";
import type { Span } from "../target";

/** Untouched units a side needs, if it has as many. */
const LEAST_HELD = 8;
const MOST_JOINTS = 6;
const BLANK = 0x20;
/** Units that may have come between the two sides, beyond three times the passage. */
const ROOM = 600;

interface Edge {
  place: number;
  held: number;
}

/** Lists the spans of text between the two sides, best held first. */
export function findJoints(passage: Passage, shared: Stretch[]): Span[] {
  const { start, end, units } = passage;
  const leastLeft = Math.min(LEAST_HELD, start);
  const leastRight = Math.min(LEAST_HELD, units.length - end);
  const left = units[start - 1] === BLANK ? start - 1 : start;
  const right = units[end] === BLANK ? end + 1 : end;
  const lefts = shared
    .filter(({ at, length }) => at < left && at + length >= left)
    .map(({ at, place, length }): Edge => {
      const to = Math.min(start, at + length);
      return { place: place + to - at, held: to - at };
    })
    .filter(({ held }) => held >= leastLeft - 1);
  const rights = shared
    .filter(({ at, length }) => at <= right && at + length > right)
    .map(({ at, place, length }): Edge => {
      const from = Math.max(end, at);
      return { place: place + from - at, held: at + length - from };
    })
    .filter(({ held }) => held >= leastRight - 1)
    .sort((a, b) => a.place - b.place);
  const most = mostBetween(passage);
  const joints = lefts.flatMap((left) => {
    const next = firstFrom(rights, left.place - 1);
    const near = rights.slice(next, next + 2).filter(({ place }) => place - left.place <= most);
    return near.map((right) => ({ left, right, held: Math.min(left.held, right.held) }));
  });
  joints.sort((a, b) => b.held - a.held);
  return joints.slice(0, MOST_JOINTS).map(({ left, right }) => {
    return { start: left.place, end: Math.max(left.place, right.place) };
  });
}

/** Gives how many units may stand between the two sides. */
export function mostBetween({ start, end }: Passage): number {
  return 3 * (end - start) + ROOM;
}

/** Gives the index of the first edge at or after a place. */
function firstFrom(edges: Edge[], place: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle]?.place ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
