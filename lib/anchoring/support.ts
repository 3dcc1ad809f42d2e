/**
 * Support: how well the surroundings of a place are those the passage had. Surroundings right beside the place count
 * in full, edits allowed; the same surroundings a little way off, with something put in between, count for less.
 */

import type { Evidence } from "./candidate";
import { countEdits } from "./edits";
import type { Stretch } from "./shared";
import { shareTold } from "./telling";

export interface Support {
  /** Units of surroundings the passage brought on this side; 0 when nothing is known. */
  length: number;
  /** Edits to all of them. */
  edits: number;
  /** 0 where they are no nearer than those of any other place, 1 where they are the same; those nearest decide. */
  hold: number;
  /** The same over all of them; as they are unique in full length, this alone can carry a place. */
  fullHold: number;
  /** Share of what makes them recognisable that stands within reach of the place. */
  told: number;
}

/** Surroundings this near decide whether a place is supported; the rest decides between places. */
const NEAR = 40;
/** Two unrelated runs of one language differ in about 1 / CHANCE of their units. */
const CHANCE = 1.6;
const WIDENING = 1.3;
const REACH = 512;
const APART = 0.6;
/** Hold from which looking closer changes nothing. */
const ENOUGH = 0.9;
const BLANK = 0x20;

/** Compares what stood before the passage with what stands before a place. */
export function supportBefore(evidence: Evidence, place: number): Support {
  const { text, passage, shared, telling } = evidence;
  const context = passage.units.slice(0, passage.start).reverse();
  const around = text.slice(Math.max(0, place - widened(context.length)), place).reverse();
  const covered = coverage(shared, { from: 0, to: passage.start }, [place - REACH, place]);
  const part = { start: 0, end: passage.start };
  const told = shareTold(telling, shared, { part, span: { start: place - REACH, end: place } });
  return { ...compare(context, around, covered), told };
}

/** Compares what stood after the passage with what stands after a place. */
export function supportAfter(evidence: Evidence, place: number): Support {
  const { text, passage, shared, telling } = evidence;
  const context = passage.units.subarray(passage.end);
  const around = text.subarray(place, place + widened(context.length));
  const covered = coverage(shared, { from: passage.end, to: passage.units.length }, [place, place + REACH]);
  const part = { start: passage.end, end: passage.units.length };
  const told = shareTold(telling, shared, { part, span: { start: place, end: place + REACH } });
  return { ...compare(context, around, covered), told };
}

function widened(length: number): number {
  return Math.ceil(length * WIDENING) + 8;
}

function compare(
  contextUnits: Uint16Array,
  aroundUnits: Uint16Array,
  covered: number,
): Omit<Support, "told"> {
  const context = withoutBlank(contextUnits);
  const around = withoutBlank(aroundUnits);
  const { length } = context;
  if (length === 0) return { length: contextUnits.length, edits: 0, hold: 0, fullHold: 0 };
  let same = 0;
  while (same < length && context[same] === around[same]) same++;
  if (same === length) return { length, edits: 0, hold: 1, fullHold: 1 };
  const edits = countEdits(context.subarray(same), around.subarray(same)).least;
  const fullHold = Math.max(0, 1 - (CHANCE * edits) / length);
  if (same >= NEAR || fullHold >= ENOUGH)
    return { length, edits, hold: same >= NEAR ? 1 : fullHold, fullHold };
  const near = Math.min(length, NEAR);
  const nearEdits = countEdits(context.subarray(same, near), around.subarray(same, widened(near))).least;
  const beside = Math.max(fullHold, 1 - (CHANCE * nearEdits) / near);
  return { length, edits, hold: Math.max(beside, (APART * Math.min(covered, near)) / near), fullHold };
}

/** Leaves a blank at the seam out: it stays or goes with the words. */
function withoutBlank(units: Uint16Array): Uint16Array {
  return units[0] === BLANK ? units.subarray(1) : units;
}

/** Counts the units of a stretch of the passage that stand, in shared stretches, within a stretch of the text. */
function coverage(
  shared: Stretch[],
  part: { from: number; to: number },
  [low, high]: [number, number],
): number {
  let most = 0;
  for (const { at, place, length } of shared) {
    const from = Math.max(at, part.from, at + low - place);
    const to = Math.min(at + length, part.to, at + high - place);
    most = Math.max(most, to - from);
  }
  return most;
}
