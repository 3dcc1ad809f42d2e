/**
 * The gram index: where each run of a few units (a gram) stands in a text. It answers "how rare is this gram" and
 * "where is it" without reading the text; three flat arrays, built in two linear passes. Grams are filed by hash, so
 * a place named here still has to be compared.
 */

import { isSetSolid } from "../normalising/typography";

export interface GramIndex {
  /** Units in a gram: short enough to survive dense edits, long enough to be rare in its script. */
  size: number;
  /** Right shift that turns a hash into a bucket. */
  shift: number;
  /** Bucket b holds places[heads[b]] up to places[heads[b + 1]], ascending. */
  heads: Int32Array;
  places: Int32Array;
}

const ALPHABETIC_SIZE = 6;
const IDEOGRAPHIC_SIZE = 3;
const MULTIPLIER = 0x2c1b3c6d;

/** Indexes every gram of a text. */
export function indexGrams(units: Uint16Array): GramIndex {
  const size = gramSizeFor(units);
  const bits = Math.min(22, Math.max(8, 33 - Math.clz32(units.length)));
  const shift = 32 - bits;
  const hashes = gramHashes(units, size);
  const heads = new Int32Array((1 << bits) + 1);
  for (let i = 0; i < hashes.length; i++) {
    const above = ((hashes[i] ?? 0) >>> shift) + 1;
    heads[above] = (heads[above] ?? 0) + 1;
  }
  for (let b = 1; b < heads.length; b++) heads[b] = (heads[b] ?? 0) + (heads[b - 1] ?? 0);
  const places = new Int32Array(hashes.length);
  const next = heads.slice();
  for (let i = 0; i < hashes.length; i++) {
    const bucket = (hashes[i] ?? 0) >>> shift;
    const place = next[bucket] ?? 0;
    places[place] = i;
    next[bucket] = place + 1;
  }
  return { size, shift, heads, places };
}

/** Hashes every gram of a text in one rolling pass; element i belongs to the gram that starts at unit i. */
export function gramHashes(units: Uint16Array, size: number): Int32Array {
  const count = Math.max(0, units.length - size + 1);
  const hashes = new Int32Array(count);
  let leading = 1;
  for (let i = 1; i < size; i++) leading = Math.imul(leading, MULTIPLIER);
  let rolling = 0;
  for (let i = 0; i < units.length; i++) {
    if (i >= size) rolling = (rolling - Math.imul(units[i - size] ?? 0, leading)) | 0;
    rolling = (Math.imul(rolling, MULTIPLIER) + (units[i] ?? 0)) | 0;
    if (i >= size - 1) hashes[i - size + 1] = Math.imul(rolling ^ (rolling >>> 15), 0x9e3779b1);
  }
  return hashes;
}

/** Finds the gram with the fewest places: where in the run it is, and its slice of the index's places. */
export function rarestGram(
  grams: GramIndex,
  units: Uint16Array,
): { offset: number; from: number; to: number } {
  const hashes = gramHashes(units, grams.size);
  let rarest = { offset: 0, from: 0, to: Number.POSITIVE_INFINITY };
  for (let i = 0; i < hashes.length && rarest.to - rarest.from > 1; i++) {
    const bucket = (hashes[i] ?? 0) >>> grams.shift;
    const from = grams.heads[bucket] ?? 0;
    const to = grams.heads[bucket + 1] ?? 0;
    if (to - from < rarest.to - rarest.from) rarest = { offset: i, from, to };
  }
  return rarest;
}

/** Readings of a text that comparing some units at each place of a gram may cost. */
const MOST_READINGS = 2;

/** Tells whether a gram stands in so many places that reading the text costs less than comparing at each. */
export function isEverywhere(places: number, units: { length: number }, text: { length: number }): boolean {
  return places * units.length > MOST_READINGS * text.length;
}

function gramSizeFor(units: Uint16Array): number {
  let solid = 0;
  let sampled = 0;
  const step = Math.max(1, units.length >>> 10);
  for (let i = 0; i < units.length; i += step) {
    sampled++;
    if (isSetSolid(units[i] ?? 0)) solid++;
  }
  return solid * 3 > sampled ? IDEOGRAPHIC_SIZE : ALPHABETIC_SIZE;
}
