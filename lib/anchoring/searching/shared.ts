/**
 * Shared stretches: the longest runs a passage and a text have in common, found from the passage's rarest grams. One
 * edit breaks a run in two, so an edited passage still shows as a row of stretches along one diagonal. What is not
 * found: a run shorter than a gram, or one whose every gram is so common that its places were cut off.
 */

import { gramHashes } from "./grams";
import type { Passage } from "../passage";
import { type TextIndex, unitAt } from "../text-index";

/** passage.units[at] up to [at + length] equals text.units[place] up to [place + length]. */
export interface Stretch {
  at: number;
  place: number;
  length: number;
}

/** Bounds on the work for one target: grams looked at, places followed per gram, places followed in all. */
const MOST_GRAMS = 1024;
const MOST_PER_GRAM = 96;
const MOST_PLACES = 320;

/** Lists shared stretches, ordered by where they start in the passage. */
export function findShared(index: TextIndex, passage: Passage): Stretch[] {
  const text = index.units;
  const reached = new Map<number, number>();
  const shared: Stretch[] = [];
  for (const { offset, from, to } of tellingGrams(index, passage)) {
    for (let i = from; i < to; i++) {
      const place = index.grams.places[i] ?? 0;
      if ((reached.get(place - offset) ?? -1) > offset) continue;
      const stretch = extend(passage.units, text, { at: offset, place, length: 0 });
      if (stretch.length < index.grams.size) continue;
      reached.set(place - offset, stretch.at + stretch.length);
      shared.push(stretch);
    }
  }
  return shared;
}

/** Grows a stretch both ways as far as the units agree. */
function extend(units: Uint16Array, text: Uint16Array, { at, place }: Stretch): Stretch {
  let back = 0;
  const room = Math.min(at, place);
  while (back < room && units[at - back - 1] === text[place - back - 1]) back++;
  let length = 0;
  const most = Math.min(units.length - at, text.length - place);
  while (length < most && units[at + length] === text[place + length]) length++;
  return { at: at - back, place: place - back, length: back + length };
}

interface Gram {
  offset: number;
  from: number;
  to: number;
}

/** Picks the passage's rarest grams that occur at all, in passage order, each with its slice of the index. */
function tellingGrams(index: TextIndex, passage: Passage): Gram[] {
  const { grams } = index;
  const candidates = gramsOf(index, passage);
  const expected = passage.position ? unitAt(index, passage.position.start) - passage.start : 0;
  const picked: Gram[] = [];
  let places = 0;
  for (const at of rarestFirst(candidates)) {
    const gram = candidates[at];
    if (!gram) continue;
    const nearest = nearestPlaces(grams.places, gram, expected + gram.offset);
    places += nearest.to - nearest.from;
    if (places > MOST_PLACES && picked.length > 3) break;
    picked.push(nearest);
  }
  return picked.sort((a, b) => a.offset - b.offset);
}

function gramsOf({ grams }: TextIndex, { units }: Passage): Gram[] {
  const hashes = gramHashes(units, grams.size);
  const found: Gram[] = [];
  const step = Math.max(1, Math.ceil(hashes.length / MOST_GRAMS));
  for (let offset = 0; offset < hashes.length; offset += step) {
    const bucket = (hashes[offset] ?? 0) >>> grams.shift;
    const from = grams.heads[bucket] ?? 0;
    const to = grams.heads[bucket + 1] ?? 0;
    if (to > from) found.push({ offset, from, to });
  }
  return found;
}

/** Gives the order of grams by how many places they have, as numbers, which are sorted much faster than what they stand for. */
function rarestFirst(grams: Gram[]): Float64Array {
  const keys = new Float64Array(grams.length);
  grams.forEach(({ from, to }, at) => {
    keys[at] = (to - from) * MOST_GRAMS + at;
  });
  return keys.sort().map((key) => key % MOST_GRAMS);
}

/** Narrows a common gram's slice to the places around the one expected. */
function nearestPlaces(places: Int32Array, gram: Gram, expected: number): Gram {
  if (gram.to - gram.from <= MOST_PER_GRAM) return gram;
  let low = gram.from;
  let high = gram.to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < expected) low = middle + 1;
    else high = middle;
  }
  const from = Math.min(Math.max(gram.from, low - MOST_PER_GRAM / 2), gram.to - MOST_PER_GRAM);
  return { offset: gram.offset, from, to: from + MOST_PER_GRAM };
}
