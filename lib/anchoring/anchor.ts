/**
 * Anchors: finding a passage of one text again in another. A passage is described once by its words, their
 * surroundings and their position; `place` says where it stands now, and admits it when it does not know. The stages,
 * each run only when the one before could not settle the passage:
 *
 * 1. normalise: folds typography, in the text once and in each target, so that every later stage compares words. It
 *    cannot tell two passages apart that differ in typography alone; nothing that may change meaning is folded.
 * 2. verbatim: words and surroundings together, untouched, wherever they moved. Finds nothing that was edited. The
 *    rarest gram leads to it, so its cost does not grow with the text. Standing once, it is certain: surroundings
 *    were chosen to be unique. Standing twice, it was copied, and only a person can say which copy is meant.
 * 3. landmarks: one side whole and standing once. Finds most passages that changed, or lost the other side. Finds
 *    nothing when both sides were edited or a side is repeated, and leaves words with a copy in the same neighbourhood,
 *    or one that may have had all of a side, to the next stage. Two whole sides that meet say that the passage is gone,
 *    which is how a deleted sentence is told from the look-alike beside it.
 * 4. evidence: shared stretches from the rarest grams, chained, give places; at each, words and surroundings are
 *    compared by edit distance, and by how much of what they share is rare in this text. Finds passages under dense
 *    edits, some 30% of the letters, as long as a run of one gram survives where it helps; a short quote whose every
 *    gram was hit is lost. It is the only stage that weighs, and it refuses when likeness is all there is: the best
 *    match is never taken for being the best, because in a text of look-alikes there always is one.
 *
 * Against a place speak, in the fourth stage:
 * - surroundings that stand elsewhere still (torn.ts), and a seam where they meet without the passage (seam.ts): the
 *   story in which it was taken out is told beside the one in which it stands, and the cheaper is believed (judge.ts);
 * - copies of the words that are surrounded nearly as well or tell as much (repeated.ts), and look-alikes that the old
 *   text had (likeness.ts; the length of the surroundings says so, and those too short to say so may hide one), unless
 *   more stands here than all of them share; where the sides meet without the words, one is never these (decide.ts);
 * - a side that goes on as it did beside a copy in the old surroundings, before the words' own sentence is at an end
 *   there (copied-sides.ts, also in the third): sentences that have the same words changed places, or one of them went;
 * - another place that tells more of what was around, or has more of it untouched where it was torn off here
 *   (better-elsewhere.ts);
 * - sides that read like the old ones in all but names and figures (surroundings.ts), which is told from edits all over
 *   them by how long a run is left (spread.ts) and by their being of single letters (slips.ts): between two such sides
 *   words are these that have slips as well;
 * - sides of which nothing goes right up to it, where nothing of the words is left either: they went with their
 *   sentence; for a full stop and the like, that what it closed does not (closing-marks.ts, also in the third);
 * - all that was around the passage at another place, with its words changed there: then these are a copy's (decide.ts);
 * - quotation marks that were not there before, around the words and all that is left beside them, or a correction that
 *   quotes them without (quoted.ts, the marks also in the third): what is quoted elsewhere is spoken of.
 * For a place speak, whatever copies there are:
 * - that the words stand between two neighbours that had nothing between them (put-in.ts), or amid more of what was
 *   around them than any copy had (moved-whole.ts, repetition.ts), even where they were changed (moved-changed.ts);
 * - their own sentence, or the line they are of where that is less, as a heading is, where it stands whole in one place
 *   and no copy of the words had it (own-sentence.ts); not where they were changed beside a side of theirs that is whole,
 *   as then it is a copy's (changed-there.ts);
 * - the edge of the text, for words that were at it (edge-words.ts).
 *
 * Surroundings decide before words: the same words elsewhere are a copy, other words between the same neighbours are
 * an edit. What is refused though it stands: a passage that was changed and moved by itself, with none of its
 * sentence or paragraph beside it; words that stand in several places of their text and whose own surroundings were
 * taken apart; a word or two at the edge of a paragraph whose neighbour moved, in a text of look-alikes. What is out
 * of reach by nature: a passage whose every copy and neighbour changed at once; one that was deleted where deleting as
 * much a little further on would have left the same text; and one that was deleted while its like elsewhere was edited
 * into its very words, which reads as if it had been moved there.
 */

import type { Candidate } from "./weighing/candidate";
import { decide, type Verdict } from "./deciding/decide";
import { FULL } from "./describing/describe";
import { gatherCandidates } from "./weighing/gather";
import { decideByLandmarks } from "./deciding/landmarks";
import { type Passage, readPassage, readPosition } from "./passage";
import { withoutQuotations } from "./deciding/quoted";
import { areWhole, isUntouched, sameWordsAt, shareOfSigns, spanAt } from "./weighing/same-words";
import type { Placement, Span, Target } from "./target";
import { type TextIndex, textSpan, unitAt } from "./text-index";
import { searchUnits } from "./searching/unit-search";
import { findVerbatim, MOST_PLACES, standsAt } from "./searching/verbatim";

export { describe } from "./describing/describe";
export type { FullTarget, Placement, Target } from "./target";
export { indexText, type TextIndex } from "./text-index";

/** Places one target in an indexed text. Never throws; linear in the text at worst. */
export function place(index: TextIndex, target: Target | null | undefined): Placement {
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
  const recorded = position ? position.start - prefix.length : -1;
  if (recorded >= 0 && recorded + whole.length <= text.length && text.startsWith(whole, recorded)) {
    return { state: "exact", ...spanAt(recorded + prefix.length, exact.length) };
  }
  const candidates: Span[] = [];
  for (const at of searchUnits(text, whole)) {
    candidates.push(spanAt(at + prefix.length, exact.length));
    if (candidates.length === 2) return { state: "ambiguous", candidates };
  }
  const [span] = candidates;
  return span ? { state: "moved", ...span } : { state: "orphan" };
}

/** Finds the passage with its surroundings untouched; null when it does not stand so anywhere. */
function placeVerbatim(index: TextIndex, passage: Passage): Placement | null {
  const spans = withRecorded(index, passage, findVerbatim(index, passage.units))
    .map((at) => spanAt(at + passage.start, passage.end - passage.start))
    .filter((units) => areWhole(index, passage, units))
    .map((units) => sameWordsAt(index, passage, units));
  const { position, exact } = passage;
  if (position && isUntouched(index, passage) && !spans.some((each) => isRecorded(passage, each))) {
    spans.push(spanAt(position.start, exact.length));
  }
  const [span] = spans;
  if (!span) return null;
  if (spans.length === 1) return standing(passage, span);
  const recorded = spans.find((candidate) => isRecorded(passage, candidate));
  if (recorded && isPositionTelling(index, passage, spans)) return standing(passage, recorded);
  return { state: "ambiguous", candidates: distinct(spans).sort((a, b) => a.start - b.start) };
}

/** Adds the place at the recorded position to places that were too many to list. */
function withRecorded(index: TextIndex, passage: Passage, places: number[]): number[] {
  if (places.length < MOST_PLACES || !passage.position) return places;
  const at = unitAt(index, passage.position.start) - passage.start;
  if (places.includes(at) || !standsAt(index.units, passage.units, at)) return places;
  return [...places.slice(1), at].sort((a, b) => a - b);
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
  const verdict = decideByLandmarks(index, passage);
  if (verdict) return placementOf(index, passage, verdict);
  const recorded = passage.position ? unitAt(index, passage.position.start) : -1;
  const gathered = withoutQuotations(gatherCandidates(index, passage), passage);
  return placementOf(index, passage, decide(passage, gathered, recorded));
}

function placementOf(index: TextIndex, passage: Passage, verdict: Verdict): Placement {
  if (verdict.kind === "gone") return { state: "orphan" };
  const candidates = verdict.kind === "several" ? verdict.candidates : [verdict.candidate];
  const spans = distinct(candidates.map((each) => spanOf(index, passage, each)));
  if (spans.length > 1) return { state: "ambiguous", candidates: spans };
  const [candidate] = candidates;
  const [span] = spans;
  if (!candidate || !span) return { state: "orphan" };
  const similarity = candidate.edits > 0 ? candidate.similarity : shareOfSigns(index, candidate);
  return similarity === 1 ? standing(passage, span) : { state: "changed", ...span, similarity };
}

function spanOf(index: TextIndex, passage: Passage, candidate: Candidate): Span {
  return candidate.edits === 0 ? sameWordsAt(index, passage, candidate) : textSpan(index, candidate);
}

/** Leaves out what is named twice: several units of one sign of the text are one place. */
function distinct(spans: Span[]): Span[] {
  return spans.filter(
    ({ start, end }, i) => spans.findIndex((each) => each.start === start && each.end === end) === i,
  );
}

/** The same words: exact where they were recorded, moved anywhere else. */
function standing(passage: Passage, span: Span): Placement {
  return { state: isRecorded(passage, span) ? "exact" : "moved", ...span };
}

function isRecorded({ position }: Passage, { start }: Span): boolean {
  return position?.start === start;
}
