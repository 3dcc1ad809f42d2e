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
/** Units before and after both places within which a gap is looked for. */
const ROOM = 64;
/** Units of either side that the stories are told of: farther off they are the same. */
const NEAREST = 128;
/** Units put in beyond which a story costs more than any that is believed. */
const MOST_INSERTED = 18;
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
  const { units, start, end } = nearestOf(passage);
  const first = Math.max(0, Math.min(place.start, site) - ROOM);
  const last = Math.min(text.length, Math.max(place.end, site) + ROOM);
  const ends = last - first;
  const around = (units.length - end + start) * (ends + NEAREST);
  if (Math.max(around, (end - start) * (place.end - place.start)) > MOST_CELLS) return null;
  const forwards = text.subarray(Math.max(0, first - start - MOST_INSERTED), last);
  const before = costs(units.subarray(0, start), forwards, { ends });
  const backwards = text.slice(first, last + units.length - end + MOST_INSERTED).reverse();
  const after = costs(units.slice(end).reverse(), backwards, { ends });
  const words = text.subarray(place.start, place.end);
  const own = costs(units.subarray(start, end), words, { ends: words.length, isWhole: true });
  const standing =
    at(before.best, place.start - first) + at(after.best, last - place.end) + at(own.best, words.length);
  const gone = costOfGap({ passage: { units, start, end }, before, after });
  return gone === null ? null : standing + CHEAPER <= gone;
}

/** A passage's words, with what is nearest to them. */
type Nearest = Pick<Passage, "units" | "start" | "end">;

function nearestOf({ units, start, end }: Passage): Nearest {
  const first = Math.max(0, start - NEAREST);
  return { units: units.subarray(first, end + NEAREST), start: start - first, end: end - first };
}

interface Surroundings {
  passage: Nearest;
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

/** For each of the last offsets of a text, what it costs that a pattern ends there, and that its end was taken out there. */
interface Costs {
  best: Int32Array;
  deleting: Int32Array;
}

/**
 * Aligns a pattern with the stretches of a text that end at one of its last offsets, `ends` units of them; where it is
 * whole, with the beginnings of the text alone. What could reach none of those ends but by putting in too much is left out.
 */
function costs(
  pattern: Uint16Array,
  text: Uint16Array,
  { ends, isWhole = false }: { ends: number; isWhole?: boolean },
): Costs {
  const width = text.length + 1;
  const rows = {
    best: new Int32Array(width),
    deleting: new Int32Array(width).fill(NEVER),
    replacing: new Int32Array(width).fill(NEVER),
  };
  if (isWhole) for (let x = 1; x < width; x++) rows.best[x] = OPEN + x * INSERT;
  const last = text.length - ends;
  const reach = isWhole ? Number.POSITIVE_INFINITY : pattern.length + MOST_INSERTED;
  pattern.forEach((unit, row) => goOn(rows, text, { unit, first: Math.max(0, last - reach + row) }));
  return { best: rows.best.subarray(last), deleting: rows.deleting.subarray(last) };
}

interface Rows extends Costs {
  /** What it costs that the end of the pattern was replaced. */
  replacing: Int32Array;
}

/** Goes on by one unit of the pattern, from one offset of the text; what came before it costs what it did one offset before. */
function goOn(
  { best, deleting, replacing }: Rows,
  text: Uint16Array,
  { unit, first }: { unit: number; first: number },
): void {
  let diagonal = at(best, first - 1);
  let replaced = at(replacing, first - 1);
  let inserting = NEVER;
  let left = NEVER;
  // The sums are cut to 32 bits though none comes near that: only so are they reckoned as integers.
  for (let x = first; x <= text.length; x++) {
    const above = best[x] ?? 0;
    const removed = Math.min((deleting[x] ?? 0) + DELETE, above + OPEN + DELETE) | 0;
    const other = Math.min(diagonal + REPLACE, replaced + REPLACE_ON) | 0;
    const isSame = x > 0 && text[x - 1] === unit;
    inserting = Math.min(inserting + INSERT, left + OPEN + INSERT) | 0;
    left = Math.min(Math.min(isSame ? diagonal : other, removed), inserting) | 0;
    replaced = replacing[x] ?? 0;
    diagonal = above;
    replacing[x] = isSame ? NEVER : other;
    deleting[x] = removed;
    best[x] = left;
  }
}

function at(values: Int32Array, offset: number): number {
  return values[offset] ?? NEVER;
}
