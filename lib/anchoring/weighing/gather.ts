/**
 * Gathering: every place worth weighing for one passage, from whatever leads there: untouched surroundings, chains of
 * shared stretches, and the same words. A place found in several ways is weighed once.
 */

import {
  type Candidate,
  type Evidence,
  spanAt,
  spanBetween,
  spanFromChain,
  weighCandidate,
} from "./candidate";
import { trimBlanks } from "../searching/boundaries";
import { type Chain, findChains } from "../searching/chain";
import { FRAME } from "../normalising/frame";
import { findJoints } from "../searching/joints";
import type { Passage } from "../passage";
import { RECOGNISABLE_WEIGHT, weigh } from "../normalising/weight";
import { findSeam, findSides, type Seam } from "../searching/seam";
import { runAfter, runBefore } from "../searching/runs";
import { placeOfSentence } from "./own-place";
import { findShared, type Stretch } from "../searching/shared";
import type { Span } from "../target";
import { weighGrams, weighStretches } from "./telling";
import type { TextIndex } from "../text-index";
import { findTearable } from "./torn";
import { trimToWords } from "./trim";
import { findVerbatim, firstWithin, standsAt } from "../searching/verbatim";

/** Places with the same words that are looked at beyond those the chains lead to. */
const MOST_ELSEWHERE = 8;
/** Units beyond twice the words that are read beside the only landmark of a passage. */
const MOST_BESIDE = 96;
/** Units of what moved with words, on either side, that these are looked up with. */
const MOST_AMID = 48;
/** A chain with less than this share of the best one's score leads nowhere. */
const LEAST_SCORE = 0.5;
/** Nor does one that shares less than this of what makes the passage recognisable. */
const LEAST_TOLD = 0.08;

/** What was found for a passage: where it may stand, and where it may have been taken out. */
export interface Gathered {
  index: TextIndex;
  /** The units of the index. */
  text: Uint16Array;
  candidates: Candidate[];
  shared: Stretch[];
  seam: Seam | null;
  /** Whether the words stand in one place of the text at most; not asked of those shorter than a gram. */
  isAlone: boolean;
  /** Where words stand in their own sentence or line, if that stands in one place and no copy had it; else null. */
  inSentence: number | null;
}

/** Lists the candidates for a passage. */
export function gatherCandidates(index: TextIndex, passage: Passage): Gathered {
  const text = index.units;
  const shared = findShared(index, passage);
  const sides = findSides(passage, shared);
  const telling = weighGrams(index.grams, passage.units);
  const tearable = {
    before: findTearable(telling, shared, { start: 0, end: passage.start }),
    after: findTearable(telling, shared, { start: passage.end, end: passage.units.length }),
  };
  const evidence: Evidence = { text, passage, shared, telling, sides, tearable };
  const words = passage.units.subarray(passage.start, passage.end);
  const places = words.length >= index.grams.size ? findVerbatim(index, words) : [];
  const seam = findSeam(text, sides);
  const inSentence = placeOfSentence(index, passage);
  const spans = [
    ...findJoints(passage, shared).map((joint) => spanBetween(evidence, joint)),
    ...bestChains(evidence).map((chain) => spanFromChain(evidence, chain)),
    ...chainOfWords(evidence).map((chain) => spanFromChain(evidence, chain)),
    ...bestSurrounded(text, passage, places).map((at) => spanAt(evidence, at)),
    ...besideLandmark(index, passage),
    ...(inSentence === null ? [] : [spanAt(evidence, inSentence)]),
    ...(seam ? amidLost(index, passage, seam).map((at) => spanAt(evidence, at)) : []),
  ];
  for (const { start, end } of spans.slice()) {
    if (start === end) spans.push(...beside(text, words, start).map((at) => spanAt(evidence, at)));
  }
  const candidates = distinct(spans).map((span) => weighCandidate(evidence, span));
  const isAlone = words.length >= index.grams.size && places.length < 2;
  return { index, text, candidates, shared, seam, isAlone, inSentence };
}

/** Picks the best chain, and of the others those that tell something. */
function bestChains({ passage, shared, telling }: Evidence): Chain[] {
  const chains = findChains(passage, shared);
  const least = LEAST_SCORE * (chains[0]?.score ?? 0);
  return chains.filter(({ score, stretches }, i) => {
    return i === 0 || (score >= least && weighStretches(telling, stretches) >= LEAST_TOLD);
  });
}

/** Picks the best chain of the words alone, which they leave where they went without their surroundings. */
function chainOfWords({ passage, shared }: Evidence): Chain[] {
  const { start, end } = passage;
  if (weigh(passage.units, start, end) < RECOGNISABLE_WEIGHT) return [];
  const within = shared.flatMap(({ at, place, length }) => {
    const from = Math.max(at, start);
    const to = Math.min(at + length, end);
    return to > from ? [{ at: from, place: place + from - at, length: to - from }] : [];
  });
  const [best] = findChains(passage, within);
  return best && best.score >= LEAST_SCORE * (end - start) ? [best] : [];
}

/** Picks, of places with the same words, those with the longest untouched surroundings, and that at the passage's edge. */
function bestSurrounded(text: Uint16Array, { units, start, end }: Passage, places: number[]): number[] {
  if (places.length <= MOST_ELSEWHERE) return places;
  const atStart = start <= FRAME + 1 ? start : -1;
  const atEnd = units.length - end <= FRAME + 1 ? text.length - units.length + start : -1;
  const untouched = places.map((at) => {
    const before = runBefore(text, at, { units, at: start });
    const after = runAfter(text, at + end - start, { units, at: end });
    return { at, length: before + after };
  });
  const best = untouched.sort((a, b) => b.length - a.length);
  return best.filter(({ at }, i) => i < MOST_ELSEWHERE || at === atStart || at === atEnd).map(({ at }) => at);
}

/**
 * Gives what is likest to the words beside the only side that a passage at an end of the text has: a note put in after
 * the last sentence, or before the first, leaves nothing on its other side to hold it by.
 */
function besideLandmark(index: TextIndex, { units, start, end, atStart, atEnd }: Passage): Span[] {
  const text = index.units;
  const words = units.subarray(start, end);
  const reach = 2 * words.length + MOST_BESIDE;
  const spans: Span[] = [];
  if (atEnd && units.length - end <= FRAME + 1 && start > FRAME) {
    for (const at of findVerbatim(index, units.subarray(0, start), 1)) {
      const last = Math.min(text.length - FRAME, at + start + reach);
      const again = firstWithin(text, words, { start: at + start + 1, end: last });
      const after = { start: at + start, end: again ?? last };
      spans.push(trimToWords(text, words, { ...trimBlanks(text, after), side: "end" }));
    }
  }
  if (atStart && start <= FRAME + 1 && units.length - end > FRAME) {
    for (const at of findVerbatim(index, units.subarray(end), 1)) {
      const before = { start: Math.max(FRAME, at - reach), end: at };
      spans.push(trimToWords(text, words, { ...trimBlanks(text, before), side: "start" }));
    }
  }
  return spans;
}

/** Lists where the words stand right before or after a seam that seems to have lost them. */
function beside(text: Uint16Array, words: Uint16Array, seam: number): number[] {
  return [seam, seam - words.length].filter((at) => standsAt(text, words, at));
}

/** Gives where words stand amid what the seam lost with them, if in one place: short words are found by nothing else. */
function amidLost(index: TextIndex, { units, start, end }: Passage, { from, to, slack }: Seam): number[] {
  const lost = trimBlanks(units, { start: Math.min(start, from + slack), end: Math.max(end, to) });
  const first = Math.max(lost.start, start - MOST_AMID);
  const amid = units.subarray(first, Math.min(lost.end, end + MOST_AMID));
  const places = amid.length > end - start ? findVerbatim(index, amid, 2) : [];
  return places.length === 1 ? places.map((at) => at + start - first) : [];
}

function distinct(spans: Span[]): Span[] {
  return spans.filter(({ start, end }, i) => {
    return !spans.slice(0, i).some((other) => other.start === start && other.end === end);
  });
}
