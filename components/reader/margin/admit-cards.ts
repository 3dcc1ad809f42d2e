/**
 * Lets cards onto the page a few at a time: those of three screens drawn at once, as a turn of the wheel may ask for,
 * would keep the page from the reader. Those nearest the middle of the screen come first.
 */
import type { CSSProperties } from "react";

/** Where a card stands, or a slip in place of several. */
export interface Standing {
  /** In pixels from the column's top. */
  top: number;
  style: CSSProperties;
  /** The keys of the cards that a slip stands for; none for a card. */
  folds: readonly string[];
}

/** What is near enough to the screen to be on the page. */
export interface Wanted {
  /** By key, in order. */
  standings: ReadonlyMap<string, Standing>;
  /** The card that comes whatever else does. */
  focus: string | null;
  /** The middle of the screen, in pixels from the column's top. */
  middle: number;
}

export interface Cards {
  wanted: Wanted;
  /** What of it is on the page. */
  placed: ReadonlyMap<string, Standing>;
}

/** The most cards that are new on the page at a time. */
export const portion = 8;

/** Tells whether something that is wanted is not on the page yet. */
export function isWaiting({ wanted, placed }: Cards): boolean {
  return placed.size < wanted.standings.size;
}

/** Takes what is wanted now, and lets in the next portion of it; what is there already stays, and at first all comes. */
export function admitCards(before: Cards | null, wanted: Wanted): Cards {
  if (!before) return { wanted, placed: wanted.standings };
  const admitted = nextOf(before, wanted);
  const placed = new Map<string, Standing>();
  for (const [key, standing] of wanted.standings) {
    const known = before.placed.get(key);
    // What stands as it stood is the same object, so that its card need not be drawn again.
    if (known) placed.set(key, isAlike(known, standing) ? known : standing);
    else if (admitted.has(key)) placed.set(key, standing);
  }
  const after = { wanted, placed };
  return isWaiting(before) || isWaiting(after) || !isSame(before.placed, placed) ? after : before;
}

/** The keys of the next portion. */
function nextOf({ placed }: Cards, { standings, focus, middle }: Wanted): ReadonlySet<string> {
  const distance = ([key, { top }]: [string, Standing]) => (key === focus ? -1 : Math.abs(top - middle));
  const fresh = [...standings].filter(([key]) => !placed.has(key));
  const nearest = fresh.toSorted((one, other) => distance(one) - distance(other));
  return new Set(nearest.slice(0, portion).map(([key]) => key));
}

function isAlike(one: Standing, other: Standing): boolean {
  return one.top === other.top && one.folds.join() === other.folds.join();
}

function isSame(one: ReadonlyMap<string, Standing>, other: ReadonlyMap<string, Standing>): boolean {
  return one.size === other.size && [...one].every(([key, standing]) => other.get(key) === standing);
}
