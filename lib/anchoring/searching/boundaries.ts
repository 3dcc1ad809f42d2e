/**
 * Boundaries: from a chain to the stretch of text that is the passage now. Where shared stretches touch the edge of
 * the words the answer is exact; otherwise the few units between two stretches are aligned. An insertion right at an
 * edge is left outside when the words beside it are intact, and taken in when it replaced them.
 */

import { alignBoundaries, type Fall } from "./align";
import type { Chain } from "./chain";
import type { Passage } from "../passage";
import type { Stretch } from "./shared";
import type { Span } from "../target";

/** Cells an alignment may take; beyond, the passage is taken to fill all that lies between its neighbours. */
const MOST_CELLS = 20_000;
/** Units of surroundings worth aligning where no shared stretch holds them. */
const MARGIN = 24;
const BLANK = 0x20;
/** Equal units that show an edge of the words to be intact. */
const INTACT = 4;

/** Finds where the passage stands according to a chain: a span of text units, empty where it is gone. */
export function findBoundaries(text: Uint16Array, passage: Passage, chain: Chain): Span {
  const edges: [Fall, Fall] = [
    { low: -1, high: -1 },
    { low: -1, high: -1 },
  ];
  for (const gap of gapsOf(text, passage, chain)) fallInGap({ text, passage, gap, edges });
  const start = chooseStart(text, passage, edges[0]);
  const end = chooseEnd(text, passage, edges[1]);
  return trimBlanks(text, { start, end: Math.max(start, end) });
}

/** Units of passage and text between two shared stretches, or beyond the first or last. */
interface Gap {
  from: number;
  to: number;
  textFrom: number;
  textTo: number;
  isStartFree: boolean;
  isEndFree: boolean;
}

function gapsOf(text: Uint16Array, passage: Passage, { stretches }: Chain): Gap[] {
  const gaps: Gap[] = [];
  const first = stretches[0];
  const last = stretches[stretches.length - 1];
  if (!first || !last) return gaps;
  if (first.at > passage.start) {
    const from = Math.max(0, passage.start - MARGIN);
    const reach = Math.ceil((first.at - from) * 1.4) + MARGIN;
    const textFrom = Math.max(0, first.place - reach);
    gaps.push({ from, to: first.at, textFrom, textTo: first.place, isStartFree: true, isEndFree: false });
  }
  stretches.forEach((stretch, i) => {
    const next = stretches[i + 1];
    if (next) gaps.push(between(stretch, next));
  });
  const end = last.at + last.length;
  if (end < passage.end) {
    const to = Math.min(passage.units.length, passage.end + MARGIN);
    const textFrom = last.place + last.length;
    const textTo = Math.min(text.length, textFrom + Math.ceil((to - end) * 1.4) + MARGIN);
    gaps.push({ from: end, to, textFrom, textTo, isStartFree: false, isEndFree: true });
  }
  return gaps.concat(edgeGaps(passage, first, last));
}

/** The empty gaps at a chain's own ends, where an edge of the words may lie. */
function edgeGaps(passage: Passage, first: Stretch, last: Stretch): Gap[] {
  const end = last.at + last.length;
  const empty = (at: number, place: number): Gap => {
    return { from: at, to: at, textFrom: place, textTo: place, isStartFree: false, isEndFree: false };
  };
  const gaps: Gap[] = [];
  if (first.at === passage.start) gaps.push(empty(first.at, first.place));
  if (end === passage.end) gaps.push(empty(end, last.place + last.length));
  return gaps;
}

function between(stretch: Stretch, next: Stretch): Gap {
  return {
    from: stretch.at + stretch.length,
    to: next.at,
    textFrom: stretch.place + stretch.length,
    textTo: next.place,
    isStartFree: false,
    isEndFree: false,
  };
}

interface GapWork {
  text: Uint16Array;
  passage: Passage;
  gap: Gap;
  edges: [Fall, Fall];
}

/** Records where the edges of the words that lie in a gap fall. */
function fallInGap({ text, passage, gap, edges }: GapWork): void {
  const inside = [passage.start, passage.end].map((edge) => edge >= gap.from && edge <= gap.to);
  if (!inside[0] && !inside[1]) return;
  const boundaries = [passage.start - gap.from, passage.end - gap.from];
  const rows = gap.to - gap.from;
  const columns = gap.textTo - gap.textFrom;
  const falls =
    rows * columns > MOST_CELLS
      ? fillGap(boundaries, rows, columns)
      : alignBoundaries({
          pattern: passage.units.subarray(gap.from, gap.to),
          text: text.subarray(gap.textFrom, gap.textTo),
          isStartFree: gap.isStartFree,
          isEndFree: gap.isEndFree,
          boundaries,
        });
  falls.forEach((fall, i) => {
    const edge = edges[i];
    if (!inside[i] || !edge || edge.low >= 0) return;
    edge.low = gap.textFrom + fall.low;
    edge.high = gap.textFrom + fall.high;
  });
}

/** Keeps the surroundings in a gap at their length and leaves the rest to the words. */
function fillGap([start = 0, end = 0]: number[], rows: number, columns: number): Fall[] {
  const low = Math.min(Math.max(0, start), columns);
  const high = Math.max(low, columns - Math.max(0, rows - end));
  return [
    { low, high: low },
    { low: high, high },
  ];
}

function chooseStart(text: Uint16Array, { units, start, end }: Passage, { low, high }: Fall): number {
  const needed = Math.min(INTACT, end - start);
  for (let i = 0; i < needed; i++) if (text[high + i] !== units[start + i]) return low;
  return high;
}

function chooseEnd(text: Uint16Array, { units, start, end }: Passage, { low, high }: Fall): number {
  const needed = Math.min(INTACT, end - start);
  for (let i = 1; i <= needed; i++) if (text[low - i] !== units[end - i]) return high;
  return low;
}

/** Leaves the blanks at the edges of a span out of it. */
export function trimBlanks(text: Uint16Array, { start, end }: Span): Span {
  while (start < end && text[start] === BLANK) start++;
  while (end > start && text[end - 1] === BLANK) end--;
  return { start, end };
}
