/**
 * Candidates: places where a passage may stand now, each with the evidence for it. Words and surroundings are judged
 * apart, since only both together tell a changed passage from its look-alike.
 */

import { findBoundaries, trimBlanks } from "../searching/boundaries";
import type { Chain } from "../searching/chain";
import { isDigit, isInsideNumber, isInsideWord } from "../normalising/edges";
import { countEdits } from "./edits";
import type { Passage } from "../passage";
import { isPutIn } from "./put-in";
import { accountAt, type Sides } from "../searching/seam";
import type { Stretch } from "../searching/shared";
import { weigh } from "../normalising/weight";
import { REACH, type Support, supportAfter, supportBefore } from "./support";
import type { Span } from "../target";
import { shareStanding, type Telling } from "./telling";
import type { Tearable } from "./torn";
import { trimToWords } from "./trim";

export interface Candidate extends Span {
  /** What stands here now weighs this much. */
  weight: number;
  /** Edits between the words then and now; 0 for the same words. */
  edits: number;
  /** 1 minus edits per unit of the longer. */
  similarity: number;
  /** Share of the words that still stands, in order, in runs of some length. */
  retained: number;
  /** Share of what makes the words recognisable that still stands. */
  told: number;
  /** Whether the figures are those of the words, and in their order. */
  keepsFigures: boolean;
  /** Whether the same words came between two neighbours of the passage that stood side by side. */
  isPutIn: boolean;
  before: Support;
  after: Support;
  /** Units of words and surroundings together that the place explains, less the price of the jumps. */
  account: number;
}

/** What a text and a passage have in common, as far as it was looked into. */
export interface Evidence {
  text: Uint16Array;
  passage: Passage;
  shared: Stretch[];
  telling: Telling;
  sides: Sides;
  tearable: { before: Tearable; after: Tearable };
}

const MOST_STEPS = 400_000;
const WORD_BITS = 32;

/** Where a chain says the passage stands. */
export function spanFromChain({ text, passage }: Evidence, chain: Chain): Span {
  return wholeWords(text, passage, trimmed(text, passage, findBoundaries(text, passage, chain)));
}

/** Where untouched surroundings say the passage stands: between them. */
export function spanBetween({ text, passage }: Evidence, joint: Span): Span {
  return wholeWords(text, passage, trimmed(text, passage, trimBlanks(text, joint)));
}

function trimmed(text: Uint16Array, { units, start, end }: Passage, span: Span): Span {
  return trimToWords(text, units.subarray(start, end), span);
}

/** Where the passage stands if the same words at a place are it. */
export function spanAt({ text, passage }: Evidence, start: number): Span {
  return wholeWords(text, passage, { start, end: start + passage.end - passage.start });
}

/** Gathers the evidence for a place. */
export function weighCandidate(evidence: Evidence, span: Span): Candidate {
  const words = evidence.passage.units.subarray(evidence.passage.start, evidence.passage.end);
  const now = evidence.text.subarray(span.start, span.end);
  const here = { ...evidence, shared: evidence.shared.filter((stretch) => isWithinReach(stretch, span)) };
  const retained = retainedIn(here, span);
  const edits = countChanges(words, now, retained);
  const longer = Math.max(words.length, now.length, 1);
  return {
    ...span,
    weight: weigh(now, 0, now.length),
    edits,
    similarity: 1 - edits / longer,
    retained,
    told: edits === 0 ? 1 : shareStanding(evidence.telling, evidence.passage, now),
    keepsFigures: edits === 0 || haveSameFigures(words, now),
    isPutIn: edits === 0 && isPutIn(here.shared, here.passage, span),
    before: supportBefore(here, span),
    after: supportAfter(here, span),
    account: Math.max(0, words.length - edits) + accountAt(evidence.sides, evidence.passage, span),
  };
}

/** Tells whether a stretch has a say in what stands at a place or beside it. */
function isWithinReach({ place, length }: Stretch, { start, end }: Span): boolean {
  return place + length > start - REACH && place < end + REACH;
}

/** Counts edits apart from equal beginnings and ends; estimates from what was retained where counting is too dear. */
function countChanges(words: Uint16Array, now: Uint16Array, retained: number): number {
  const shorter = Math.min(words.length, now.length);
  let head = 0;
  while (head < shorter && words[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && words[words.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const pattern = words.subarray(head, words.length - tail);
  const text = now.subarray(head, now.length - tail);
  if ((pattern.length / WORD_BITS) * text.length <= MOST_STEPS) return countEdits(pattern, text).whole;
  return Math.max(1, Math.round(Math.max(words.length, now.length) - shorter * retained));
}

function haveSameFigures(words: Uint16Array, now: Uint16Array): boolean {
  const [then, since] = [words.filter(isDigit), now.filter(isDigit)];
  return then.length === since.length && then.every((digit, i) => digit === since[i]);
}

/** Gives the share of the words that shared stretches still hold inside a span of the text. */
function retainedIn({ passage, shared }: Evidence, span: Span): number {
  const { start, end } = passage;
  let reached = start;
  let placed = span.start;
  let units = 0;
  for (const { at, place, length } of shared) {
    const from = Math.max(at, reached, at + Math.max(span.start, placed) - place);
    const to = Math.min(at + length, end, at + span.end - place);
    if (to <= from) continue;
    units += to - from;
    reached = to;
    placed = place + to - at;
  }
  return end > start ? units / (end - start) : 0;
}

/**
 * Widens a place to whole words where the passage was marked on whole words, so that words grown at an edge show as
 * changed. With nothing known beyond an edge, only numbers are kept whole.
 */
function wholeWords(text: Uint16Array, { units, start, end }: Passage, span: Span): Span {
  if (span.start >= span.end) return span;
  const isInside = (isKnown: boolean) => (isKnown ? isInsideWord : isInsideNumber);
  const left = isInside(start > 0);
  const right = isInside(end < units.length);
  let { start: from, end: to } = span;
  if (!left(units, start)) while (left(text, from)) from--;
  if (!right(units, end)) while (right(text, to)) to++;
  return { start: from, end: to };
}
