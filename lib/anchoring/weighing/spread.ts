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
    longest = longestRun(units, now, { by, longest });
    longest = longestRun(units, now, { by: -by, longest });
  }
  return longest / expected;
}

/** Gives the longest run that stands in both, so many units farther on, or `longest` where none is longer. */
function longestRun(
  units: Uint16Array,
  now: Uint16Array,
  { by, longest }: { by: number; longest: number },
): number {
  const end = Math.min(units.length, now.length - by);
  let at = Math.max(0, -by);
  // A longer run is read from its end, so that most of what is none is never read (Boyer and Moore 1977).
  while (at + longest < end) {
    let length = longest;
    while (length >= 0 && units[at + length] === now[at + length + by]) length--;
    if (length >= 0) at += length + 1;
    else {
      do longest++;
      while (at + longest < end && units[at + longest] === now[at + longest + by]);
      at += longest + 1;
    }
  }
  return longest;
}
