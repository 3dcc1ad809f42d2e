/**
 * Anchors: finding a passage of one text again in another. A passage is described once by its words, their
 * surroundings and their position; `place` says where it stands now, and admits it when it does not know.
 */

import { candidateAt, candidateBetween, candidateFrom, type Evidence } from "./candidate";
import { findChains } from "./chain";
import { decide, type Verdict } from "./decide";
import { LONGEST, SHORTEST } from "./describe";
import { findJoints } from "./joints";
import { type Passage, readPassage, readPosition } from "./passage";
import { findShared } from "./shared";
import { decideByLandmarks } from "./landmarks";
import type { Placement, Span, Target } from "./target";
import { weighGrams } from "./telling";
import { type TextIndex, textSpan, unitAt } from "./text-index";
import { findVerbatim, standsAt } from "./verbatim";

export { describe } from "./describe";
export type { FullTarget, Placement, Quote, Span, Target } from "./target";
export { indexText, type TextIndex } from "./text-index";

/** Surroundings of at least this length may have been cut off at the longest. */
const FULL = LONGEST - SHORTEST;

/** Places with the same words that are looked at beyond those the chains lead to. */
const MOST_ELSEWHERE = 12;

/** Places one target in an indexed text. Never throws; linear in the text at worst. */
export function place(index: TextIndex, target: Target): Placement {
  const passage = readPassage(target);
  if (!passage) return placePosition(index, readPosition(target));
  if (passage.start === passage.end) return placeEmpty(index, passage);
  return placeVerbatim(index, passage) ?? placeByEvidence(index, passage);
}

/** Places many targets; each as `place` would. */
export function placeAll(index: TextIndex, targets: Target[]): Placement[] {
  return targets.map((target) => place(index, target));
}

/** A position alone is taken at its word as long as the text has it. */
function placePosition({ text }: TextIndex, position: Span | null): Placement {
  return position && position.end <= text.length ? { state: "exact", ...position } : { state: "orphan" };
}

/** A target without a word in it (a caret, a blank) stands only where the very same units do. */
function placeEmpty({ text }: TextIndex, passage: Passage): Placement {
  const { exact, prefix, suffix, position } = passage;
  const whole = prefix + exact + suffix;
  if (position && text.startsWith(whole, position.start - prefix.length) && position.start >= prefix.length) {
    return { state: "exact", start: position.start, end: position.start + exact.length };
  }
  const at = whole === "" ? -1 : text.indexOf(whole);
  if (at < 0) return { state: "orphan" };
  const span = spanAt(at + prefix.length, exact.length);
  const next = text.indexOf(whole, at + 1);
  if (next < 0) return { state: "moved", ...span };
  return { state: "ambiguous", candidates: [span, spanAt(next + prefix.length, exact.length)] };
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}

/** Finds the passage with its surroundings untouched; null when it does not stand so anywhere. */
function placeVerbatim(index: TextIndex, passage: Passage): Placement | null {
  const places = findVerbatim(index, passage.units).map((at) => at + passage.start);
  const [only] = places;
  if (only === undefined) return null;
  const spans = places.map((at) => originalOf(index, passage, spanAt(at, passage.end - passage.start)));
  const [span] = spans;
  if (places.length === 1 && span) return standing(passage, span);
  const recorded = spans.find((candidate) => isRecorded(passage, candidate));
  if (recorded && isPositionTelling(index, passage, spans)) return standing(passage, recorded);
  return { state: "ambiguous", candidates: spans };
}

/**
 * Tells whether the recorded position may choose between places that are alike: only where the surroundings could
 * have been no longer, so that the places may have been alike from the start. Otherwise a copy was made since, and
 * either may be the one.
 */
function isPositionTelling(index: TextIndex, passage: Passage, spans: Span[]): boolean {
  const { prefix, suffix, exact } = passage;
  if (prefix.length + suffix.length === 0) return true;
  if ((passage.atStart || prefix.length >= FULL) && (passage.atEnd || suffix.length >= FULL)) return true;
  const whole = prefix + exact + suffix;
  return spans.filter(({ start }) => index.text.startsWith(whole, start - prefix.length)).length < 2;
}

function placeByEvidence(index: TextIndex, passage: Passage): Placement {
  const settled = decideByLandmarks(index, passage);
  if (settled) return placementOf(index, passage, settled);
  const text = index.units;
  const shared = findShared(index, passage);
  const evidence: Evidence = { text, passage, shared, telling: weighGrams(index.grams, passage.units) };
  const chains = findChains(passage, shared).filter(
    (chain, _, all) => chain.score >= (all[0]?.score ?? 0) / 2,
  );
  const words = passage.units.subarray(passage.start, passage.end);
  const places = words.length >= index.grams.size ? findVerbatim(index, words) : [];
  const candidates = [
    ...findJoints(passage, shared).map((joint) => candidateBetween(evidence, joint)),
    ...chains.map((chain) => candidateFrom(evidence, chain)),
    ...bestSurrounded(text, passage, places).map((at) => candidateAt(evidence, at)),
  ];
  for (const { start, end } of candidates.slice()) {
    if (start === end) candidates.push(...beside(text, words, start).map((at) => candidateAt(evidence, at)));
  }
  const recorded = passage.position ? unitAt(index, passage.position.start) : -1;
  return placementOf(index, passage, decide(passage, candidates, recorded));
}

/** Picks, of places with the same words, those with the longest untouched surroundings. */
function bestSurrounded(text: Uint16Array, { units, start, end }: Passage, places: number[]): number[] {
  if (places.length <= MOST_ELSEWHERE) return places;
  const untouched = places.map((at) => {
    let before = 0;
    while (before < start && units[start - before - 1] === text[at - before - 1]) before++;
    let after = 0;
    while (end + after < units.length && units[end + after] === text[at + end - start + after]) after++;
    return { at, length: before + after };
  });
  const best = untouched.sort((a, b) => b.length - a.length);
  return best.slice(0, MOST_ELSEWHERE).map(({ at }) => at);
}

/** Lists where the words stand right before or after a seam that seems to have lost them. */
function beside(text: Uint16Array, words: Uint16Array, seam: number): number[] {
  return [seam, seam - words.length].filter((at) => standsAt(text, words, at));
}

function placementOf(index: TextIndex, passage: Passage, verdict: Verdict): Placement {
  if (verdict.kind === "gone") return { state: "orphan" };
  if (verdict.kind === "several") {
    return {
      state: "ambiguous",
      candidates: verdict.candidates.map((each) => originalOf(index, passage, each)),
    };
  }
  const { candidate } = verdict;
  const span = originalOf(index, passage, candidate);
  return candidate.edits === 0
    ? standing(passage, span)
    : { state: "changed", ...span, similarity: candidate.similarity };
}

/** The same words: exact where they were recorded, moved anywhere else. */
function standing(passage: Passage, span: Span): Placement {
  return { state: isRecorded(passage, span) ? "exact" : "moved", ...span };
}

function isRecorded({ position }: Passage, { start }: Span): boolean {
  return position?.start === start;
}

/** Turns a span of units into one of the text, with the blanks at the edges if the quote had them. */
function originalOf(index: TextIndex, passage: Passage, units: Span): Span {
  const span = textSpan(index, units);
  const lead = passage.exact.length - passage.exact.trimStart().length;
  const from = span.start - lead;
  return from >= 0 && index.text.startsWith(passage.exact, from) ? spanAt(from, passage.exact.length) : span;
}
