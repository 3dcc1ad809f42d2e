/**
 * Judging: whether the passage stands at a place, or was taken out close by. Both are told as stories of how the old
 * surroundings became the text that is there now, and the cheaper one is believed. Gaps are affine (Gotoh 1982), as
 * taking out a clause is one act, whatever its length; so is a run of units replaced; what was put in has to be written,
 * unit by unit. Quadratic, so only for a place that a seam or a gap speaks against. Finds nothing out where one side
 * was rewritten: then no story tells of a gap.
 */

import type { Passage } from "../passage";
import type { Span } from "../target";

/** The price of an act, and of a unit more of it: a run replaced, a gap opened, units taken out of it or put in. */
const REPLACE = 40;
const REPLACE_ON = 8;
const OPEN = 20;
const DELETE = 3;
const INSERT = 30;
/** The most that taking out the words costs, however long they are. */
const MOST_GONE = 64;
/** By how much the story in which the passage stands has to be cheaper. */
const CHEAPER = 10;
/** Share of the price of giving a side up from which it does not speak for a gap. */
const HELD = 0.6;
/** Units beyond the surroundings that are read. */
const ROOM = 96;
const MOST_CELLS = 600_000;
const NEVER = 1 << 28;

/**
 * Tells whether the passage stands at a place rather than having been taken out near `site`; null where the two are
 * too far apart, or too long, to tell, and where nothing near was taken out.
 */
export function standsRather(
  text: Uint16Array,
  passage: Passage,
  { place, site }: { place: Span; site: number },
): boolean | null {
  const { units, start, end } = passage;
  const from = Math.max(0, Math.min(place.start, site) - start - ROOM);
  const to = Math.min(text.length, Math.max(place.end, site) + units.length - end + ROOM);
  const around = (units.length - end + start) * (to - from);
  if (Math.max(around, (end - start) * (place.end - place.start)) > MOST_CELLS) return null;
  const region = text.subarray(from, to);
  const before = costs(units.subarray(0, start), region, { isStartFree: true });
  const after = costs(units.slice(end).reverse(), region.slice().reverse(), { isStartFree: true });
  const words = text.subarray(place.start, place.end);
  const own = costs(units.subarray(start, end), words, { isStartFree: false });
  const standing =
    at(before.best, place.start - from) + at(after.best, to - place.end) + at(own.best, words.length);
  const gone = costOfGap({ passage, before, after });
  return gone === null ? null : standing + CHEAPER <= gone;
}

interface Surroundings {
  passage: Passage;
  before: Costs;
  after: Costs;
}

/** Gives the price of the cheapest gap that the words, and perhaps some of their surroundings, were taken out of. */
function costOfGap({ passage: { units, start, end }, before, after }: Surroundings): number | null {
  const mostBefore = HELD * (OPEN + start * DELETE);
  const mostAfter = HELD * (OPEN + (units.length - end) * DELETE);
  const last = before.best.length - 1;
  let cheapest = NEVER;
  for (let x = 0; x <= last; x++) {
    const left = Math.min(at(before.best, x), at(before.deleting, x) - OPEN);
    const right = Math.min(at(after.best, last - x), at(after.deleting, last - x) - OPEN);
    if (left <= mostBefore && right <= mostAfter) cheapest = Math.min(cheapest, left + right);
  }
  return cheapest === NEVER ? null : cheapest + OPEN + Math.min(MOST_GONE, end - start);
}

/** For each offset of a text, what it costs that a pattern ends there, and that its end was taken out there. */
interface Costs {
  best: Int32Array;
  deleting: Int32Array;
}

/** Aligns a pattern with every beginning of a text or, where the start is free, with every stretch that ends there. */
function costs(pattern: Uint16Array, text: Uint16Array, { isStartFree }: { isStartFree: boolean }): Costs {
  const width = text.length + 1;
  const best = new Int32Array(width);
  const deleting = new Int32Array(width).fill(NEVER);
  const replacing = new Int32Array(width).fill(NEVER);
  if (!isStartFree) for (let x = 1; x < width; x++) best[x] = OPEN + x * INSERT;
  for (const unit of pattern) {
    let diagonal = NEVER;
    let replaced = NEVER;
    let inserting = NEVER;
    let left = NEVER;
    for (let x = 0; x < width; x++) {
      const above = best[x] ?? 0;
      const removed = Math.min((deleting[x] ?? 0) + DELETE, above + OPEN + DELETE);
      const other = Math.min(diagonal + REPLACE, replaced + REPLACE_ON);
      const isSame = x > 0 && text[x - 1] === unit;
      inserting = Math.min(inserting + INSERT, left + OPEN + INSERT);
      left = Math.min(isSame ? diagonal : other, removed, inserting);
      replaced = replacing[x] ?? 0;
      diagonal = above;
      replacing[x] = isSame ? NEVER : other;
      deleting[x] = removed;
      best[x] = left;
    }
  }
  return { best, deleting };
}

function at(values: Int32Array, offset: number): number {
  return values[offset] ?? NEVER;
}
