/**
 * Seams: places where what stood before the passage and what stood after it now meet, with the passage and perhaps
 * more around it gone from between. A deleted item of a list leaves one, and its look-alikes stay on either side; so a
 * seam is an account of what happened to the passage, and a place that claims it has to give a better one. An account
 * counts the units it explains, less the price of each jump.
 */

import { FRAME, isFraming } from "../normalising/frame";
import type { Passage } from "../passage";
import type { Stretch } from "./shared";

export interface Seam {
  /** What it lost: passage.units[from] up to [to]. */
  from: number;
  to: number;
  /** Units by which both may be farther on and leave the same text. */
  slack: number;
  /** Units of the surroundings it explains, less the price of the jumps. */
  account: number;
  /** Where the two sides meet in the text. */
  place: number;
}

/** A stretch on one side of the words, with the best account that ends at it, seen from the words. */
interface Link extends Stretch {
  account: number;
}

/** The two sides of a passage, each stretch of them in the order of the text. */
export interface Sides {
  lefts: Link[];
  rights: Link[];
}

const BLANK = 0x20;
const MOST_LINKS = 32;
/** Units of either side a seam needs to be one. */
const LEAST_SIDE = 12;
/** How far apart in the text two stretches may be and still be one account. */
const REACH = 768;

/** Chains the shared stretches of either side outward from the words. */
export function findSides({ start, end }: Passage, shared: Stretch[]): Sides {
  const lefts: Link[] = [];
  const rights: Link[] = [];
  for (const { at, place, length } of shared) {
    const before = Math.min(at + length, start) - at;
    if (before > 0) lefts.push({ at, place, length: before, account: before });
    const skipped = Math.max(0, end - at);
    if (length > skipped) {
      const after = { at: at + skipped, place: place + skipped, length: length - skipped };
      rights.push({ ...after, account: after.length });
    }
  }
  lefts.sort((a, b) => a.place - b.place || a.at - b.at);
  rights.sort((a, b) => a.place - b.place || a.at - b.at);
  link(lefts, 1);
  link(rights, -1);
  return { lefts, rights };
}

/** Gives each stretch the best account of it and those farther from the words. */
function link(links: Link[], step: 1 | -1): void {
  const first = step === 1 ? 0 : links.length - 1;
  for (let i = first; i >= 0 && i < links.length; i += step) {
    const nearer = links[i];
    for (let k = 1; k <= MOST_LINKS; k++) {
      const farther = links[i - k * step];
      if (!nearer || !farther || Math.abs(farther.place - nearer.place) > REACH) break;
      const [before, after] = step === 1 ? [farther, nearer] : [nearer, farther];
      const gained = farther.account - jump(before, after) + nearer.length - overlapOf(before, after);
      if (gained > nearer.account && isAfter(before, after)) nearer.account = gained;
    }
  }
}

function isAfter(before: Stretch, after: Stretch): boolean {
  return (
    after.at > before.at &&
    after.place > before.place &&
    overlapOf(before, after) < Math.min(before.length, after.length)
  );
}

function overlapOf(before: Stretch, after: Stretch): number {
  return Math.max(0, before.at + before.length - after.at, before.place + before.length - after.place);
}

/** The price of going from one stretch to the next. */
function jump(before: Stretch, after: Stretch): number {
  return priceOf(after.at - before.at - (after.place - before.place));
}

/** The price of a jump by so many units: nothing where both go on by the same, little for a long way. */
function priceOf(drift: number): number {
  return drift === 0 ? 0 : 2 + Math.log2(Math.abs(drift) + 1);
}

/** Finds the seam that explains most; null where the two sides nowhere meet. */
export function findSeam(text: Uint16Array, { lefts, rights }: Sides): Seam | null {
  let best: Seam | null = null;
  for (const left of lefts) {
    const meets = left.place + left.length;
    for (const right of rights) {
      if (right.place > meets + 2) break;
      if (right.place + right.length <= meets || right.at <= left.at) continue;
      const overlap = Math.max(0, meets - right.place);
      if (!isBlank(text, meets, right.place)) continue;
      const shared = Math.min(overlap, left.length);
      if (
        left.account < leastOf(text, left.place) ||
        right.account - overlap < leastOf(text, right.place + right.length - 1)
      )
        continue;
      const account = left.account + right.account - overlap - jump(left, right);
      if (best && account <= best.account) continue;
      const from = left.at + left.length - shared;
      best = { from, to: right.at + overlap - shared, slack: shared, account, place: meets };
    }
  }
  return best;
}

/** Gives how much of a side a seam needs: less where all it has is an end of the text. */
function leastOf(text: Uint16Array, outermost: number): number {
  return isFraming(text[outermost] ?? 0) ? FRAME : LEAST_SIDE;
}

function isBlank(text: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text[i] !== BLANK) return false;
  return true;
}

/** Gives the account of the surroundings if the words stand at a place. */
export function accountAt(
  { lefts, rights }: Sides,
  { start, end }: Passage,
  span: { start: number; end: number },
): number {
  let left = 0;
  for (const each of lefts) {
    const beyond = Math.max(0, each.place + each.length - span.start);
    if (beyond >= each.length || span.start - each.place > REACH || each.account - beyond <= left) continue;
    left = Math.max(left, each.account - beyond - priceOf(start - each.at - (span.start - each.place)));
  }
  let right = 0;
  for (const each of rights) {
    const beyond = Math.max(0, span.end - each.place);
    if (beyond >= each.length || each.place - span.end > REACH || each.account - beyond <= right) continue;
    right = Math.max(right, each.account - beyond - priceOf(each.at - end - (each.place - span.end)));
  }
  return left + right;
}
