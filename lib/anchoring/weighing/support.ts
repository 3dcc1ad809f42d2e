/**
 * Support: how well the surroundings of a place are those the passage had. Surroundings right beside the place count
 * in full, edits allowed; the same surroundings a little way off, with something put in between, count for less.
 */

import type { Evidence } from "./candidate";
import { countEdits } from "./edits";
import { areSlips } from "./slips";
import type { Span } from "../target";
import { spreadOf } from "./spread";
import { shareTold } from "./telling";
import { distanceToTorn } from "./torn";

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
  /** The same of what stands right beside it, in line. */
  toldBeside: number;
  /** Units right beside the place that were not touched at all, blanks at the seam aside. */
  untouched: number;
  /** The hold of what stands right beside, whatever else stands a little way off. */
  beside: number;
  /** How unevenly edits lie over them; endless where hardly any do, or too many. */
  spread: number;
  /** Whether the edits are slips: by ones, and not in names and figures. */
  areSlips: boolean;
  /** Units between the words and the nearest surroundings that stand elsewhere instead; endless if none do. */
  torn: number;
}

/** Surroundings this near decide whether a place is supported; the rest decides between places. */
export const NEAR = 40;
/** Two unrelated runs of one language differ in about 1 / CHANCE of their units. */
const CHANCE = 1.6;
const WIDENING = 1.3;
/** Units beside a place within which its surroundings are looked for. */
export const REACH = 512;
const APART = 0.6;
/** With less told than this, and nothing right beside, the edits are not worth counting. */
const UNTOLD = 0.1;
const BLANK = 0x20;

/** Compares what stood before the passage with what stands before a place. */
export function supportBefore(evidence: Evidence, { start: place, end }: Span): Support {
  const { text, passage } = evidence;
  const context = passage.units.slice(0, passage.start).reverse();
  const around = text.slice(Math.max(0, place - widened(context.length)), place).reverse();
  const part = { start: 0, end: passage.start };
  const span = { start: place - REACH, end: place };
  const beside = { start: place - widened(context.length), end: place };
  const torn = distanceToTorn(evidence.telling, evidence.shared, {
    side: evidence.tearable.before,
    near: { ...span, end },
    isBefore: true,
  });
  return { ...compare(context, around, nearbyIn(evidence, part, { span, beside })), torn };
}

/** Compares what stood after the passage with what stands after a place. */
export function supportAfter(evidence: Evidence, { start, end: place }: Span): Support {
  const { text, passage } = evidence;
  const context = passage.units.subarray(passage.end);
  const around = text.subarray(place, place + widened(context.length));
  const part = { start: passage.end, end: passage.units.length };
  const span = { start: place, end: place + REACH };
  const beside = { start: place, end: place + widened(context.length) };
  const torn = distanceToTorn(evidence.telling, evidence.shared, {
    side: evidence.tearable.after,
    near: { ...span, start },
    isBefore: false,
  });
  return { ...compare(context, around, nearbyIn(evidence, part, { span, beside })), torn };
}

/** What of the surroundings stands within reach of a place, whatever was put in between. */
interface Nearby {
  /** Units of the longest shared stretch. */
  covered: number;
  told: number;
  toldBeside: number;
}

function nearbyIn(
  { shared, telling }: Evidence,
  part: Span,
  { span, beside }: { span: Span; beside: Span },
): Nearby {
  let covered = 0;
  for (const { at, place, length } of shared) {
    const from = Math.max(at, part.start, at + span.start - place);
    const to = Math.min(at + length, part.end, at + span.end - place);
    covered = Math.max(covered, to - from);
  }
  if (covered === 0) return { covered, told: 0, toldBeside: 0 };
  const told = shareTold(telling, shared, { part, span });
  return { covered, told, toldBeside: shareTold(telling, shared, { part, span: beside }) };
}

function widened(length: number): number {
  return Math.ceil(length * WIDENING) + 8;
}

function compare(
  contextUnits: Uint16Array,
  aroundUnits: Uint16Array,
  { covered, told, toldBeside }: Nearby,
): Omit<Support, "torn"> {
  const context = withoutBlank(contextUnits);
  const around = withoutBlank(aroundUnits);
  const { length } = context;
  const spread = Number.POSITIVE_INFINITY;
  const unheld = { edits: 0, hold: 0, fullHold: 0, untouched: 0, beside: 0 };
  const nothing = { ...unheld, told, toldBeside, spread, areSlips: false };
  if (length === 0) return { ...nothing, length: contextUnits.length };
  let untouched = 0;
  while (untouched < length && context[untouched] === around[untouched]) untouched++;
  const here = { ...nothing, length, untouched };
  if (untouched === length) return { ...here, hold: 1, fullHold: 1, told: 1, toldBeside: 1, beside: 1 };
  const near = Math.min(length, NEAR);
  const edits = untouched < near ? editsBetween(context.subarray(0, near), around, untouched) : 0;
  const beside = holdOf(edits, near);
  const apart = (APART * Math.min(covered, near)) / near;
  if (beside === 0 && told < UNTOLD) return { ...here, edits: length, hold: apart };
  return { ...here, beside, ...compareAll(context, around, { untouched, least: Math.max(beside, apart) }) };
}

/** Compares all of some surroundings with what is around, given how many units they share at first. */
function compareAll(
  context: Uint16Array,
  around: Uint16Array,
  { untouched, least }: { untouched: number; least: number },
): Pick<Support, "edits" | "hold" | "fullHold" | "spread" | "areSlips"> {
  const { length } = context;
  const edits = editsBetween(context, around, untouched);
  const fullHold = holdOf(edits, length);
  const spread = length >= NEAR ? spreadOf(context, around, edits) : Number.POSITIVE_INFINITY;
  return {
    edits,
    hold: Math.max(least, fullHold),
    fullHold,
    spread,
    areSlips: areSlips(context, around, edits),
  };
}

function holdOf(edits: number, length: number): number {
  return Math.max(0, 1 - (CHANCE * edits) / length);
}

/** Counts the edits from a context to the beginning of what is around, given how many units they share at first. */
function editsBetween(context: Uint16Array, around: Uint16Array, same: number): number {
  return countEdits(context.subarray(same), around.subarray(same, widened(context.length))).least;
}

/** Leaves a blank at the seam out: it stays or goes with the words. */
function withoutBlank(units: Uint16Array): Uint16Array {
  return units[0] === BLANK ? units.subarray(1) : units;
}
