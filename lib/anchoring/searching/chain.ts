/**
 * Chaining: which shared stretches belong to one reading of the passage. A chain runs forward through passage and
 * text alike; it pays for each jump, little for a long one, because a person inserts or deletes a clause as one act.
 * Stretches are first cut where the words begin and end, so that a deleted passage leaves surroundings that meet
 * instead of a look-alike that borrowed their first letters.
 */

import type { Passage } from "../passage";
import type { Stretch } from "./shared";

export interface Chain {
  stretches: Stretch[];
  /** Units in common, less the price of the jumps. */
  score: number;
}

const MOST_CHAINS = 3;
const MOST_LINKS = 48;
/** How far apart in the text, beyond the passage's own length, two stretches may still be one reading. */
const REACH = 512;

/** Lists the best chains, best first; no stretch is in two of them. */
export function findChains(passage: Passage, shared: Stretch[]): Chain[] {
  const pieces = cutAtWords(passage, shared).sort((a, b) => a.place - b.place || a.at - b.at);
  const reach = passage.units.length + REACH;
  const scores = new Float64Array(pieces.length);
  const previous = new Int32Array(pieces.length).fill(-1);
  pieces.forEach((piece, i) => {
    scores[i] = piece.length;
    for (let j = i - 1; j >= Math.max(0, i - MOST_LINKS); j--) {
      const before = pieces[j];
      if (!before || piece.place - before.place > reach) break;
      const score = (scores[j] ?? 0) + gainOf(before, piece);
      if (score <= (scores[i] ?? 0)) continue;
      scores[i] = score;
      previous[i] = j;
    }
  });
  return bestChains(pieces, scores, previous);
}

function cutAtWords({ start, end }: Passage, shared: Stretch[]): Stretch[] {
  const pieces: Stretch[] = [];
  for (const { at, place, length } of shared) {
    let from = at;
    for (const cut of [start, end, at + length]) {
      const to = Math.min(cut, at + length);
      if (to <= from) continue;
      pieces.push({ at: from, place: place + from - at, length: to - from });
      from = to;
    }
  }
  return pieces;
}

/** What a piece adds after another: its units beyond the overlap, less the price of the jump. */
function gainOf(before: Stretch, piece: Stretch): number {
  const skipped = piece.at - before.at - before.length;
  const inserted = piece.place - before.place - before.length;
  const overlap = Math.max(0, -skipped, -inserted);
  if (overlap >= piece.length || overlap >= before.length) return Number.NEGATIVE_INFINITY;
  const drift = Math.abs(skipped - inserted);
  const jump = drift === 0 ? 0 : 2 + Math.log2(drift + 1);
  const between = Math.min(4, 0.1 * Math.max(0, Math.min(skipped, inserted)));
  return piece.length - overlap - jump - between - (overlap > 0 ? 1 : 0);
}

function bestChains(pieces: Stretch[], scores: Float64Array, previous: Int32Array): Chain[] {
  const order = Array.from(pieces.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const isUsed = new Uint8Array(pieces.length);
  const chains: Chain[] = [];
  for (const last of order) {
    if (chains.length >= MOST_CHAINS) break;
    if (isUsed[last]) continue;
    const indexes: number[] = [];
    let i = last;
    for (; i >= 0 && !isUsed[i]; i = previous[i] ?? -1) indexes.unshift(i);
    for (const used of indexes) isUsed[used] = 1;
    const stretches = indexes.flatMap((used) => pieces[used] ?? []);
    chains.push({
      stretches: withoutOverlaps(stretches),
      score: (scores[last] ?? 0) - (i >= 0 ? (scores[i] ?? 0) : 0),
    });
  }
  return chains.sort((a, b) => b.score - a.score);
}

/** Shortens each later stretch by what it shares with the one before. */
function withoutOverlaps(stretches: Stretch[]): Stretch[] {
  return stretches.map((stretch, i) => {
    const before = stretches[i - 1];
    if (!before) return stretch;
    const overlap = Math.max(
      0,
      before.at + before.length - stretch.at,
      before.place + before.length - stretch.place,
    );
    return { at: stretch.at + overlap, place: stretch.place + overlap, length: stretch.length - overlap };
  });
}
