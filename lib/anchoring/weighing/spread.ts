/**
 * Spread: how evenly edits lie over the surroundings of a place. A bad scan or hasty typing leaves them everywhere;
 * what tells one item of a list from the next is as many edits, but in its names and figures, with long runs untouched
 * between them. So the longest run that is left is held against what as many edits leave by chance: in n units of
 * which a share r is edited, about log(n r) / -log(1 - r) (Schilling, The Longest Run of Heads, 1990).
 */

/** Share of the units edited from which there is a spread to speak of, and up to which it is no other text. */
const LEAST = 0.15;
const MOST = 0.45;

/** A run this many times as long as chance leaves it is longer than any that is asked about; no longer one is looked for. */
const LONG = 2;

/**
 * Gives how many times as long as chance leaves it the longest run is that some units share with what stands there
 * now; endless where hardly any were edited, or too many, and at least LONG where it is that long. `edits` is their
 * number. Takes (units * edits) steps.
 */
export function spreadOf(units: Uint16Array, now: Uint16Array, edits: number): number {
  const share = edits / units.length;
  if (share < LEAST || share > MOST) return Number.POSITIVE_INFINITY;
  const expected = Math.log(edits) / -Math.log(1 - share);
  let longest = 0;
  // Most runs stand where they stood, or nearly so.
  for (let by = 0; by <= edits && longest < LONG * expected; by++) {
    longest = Math.max(longest, longestRun(units, now, by), longestRun(units, now, -by));
  }
  return longest / expected;
}

/** Gives the longest run that stands in both, so many units farther on. */
function longestRun(units: Uint16Array, now: Uint16Array, by: number): number {
  let longest = 0;
  let run = 0;
  const end = Math.min(units.length, now.length - by);
  for (let at = Math.max(0, -by); at < end; at++) {
    run = units[at] === now[at + by] ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
