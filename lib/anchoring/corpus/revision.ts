/**
 * A revision: one long article with many annotated passages, of which some were edited and some deleted at once, as
 * when a newsroom replaces a whole text. Neighbours of an edited passage may be edited too.
 */

import { sentencesOf, wordsOf, writeArticle } from "./article";
import type { Edit, MakeEdit, Scene } from "./edit";
import type { Language } from "./language";
import { deletePassage } from "./place-edits";
import { Choices } from "./random";
import { applySplices, shiftAt, type Splice } from "./splice";
import { changeCase } from "./typography-edits";
import {
  addNoise,
  deleteHalf,
  insertNegation,
  replaceDigit,
  replaceWord,
  splitByClause,
  swapName,
  transposeDigits,
  typo,
} from "./word-edits";

export interface Passage {
  start: number;
  end: number;
  outcome: "kept" | "changed" | "deleted";
  truth: { start: number; end: number } | null;
}

export interface Revision {
  before: string;
  after: string;
  passages: Passage[];
}

interface Size {
  paragraphs: number;
  passages: number;
  /** Shares of the passages, from 0 to 1. */
  edited: number;
  gone: number;
}

const CHANGES: MakeEdit[] = [
  typo,
  replaceWord,
  insertNegation,
  replaceDigit,
  transposeDigits,
  swapName,
  changeCase,
  deleteHalf,
  splitByClause,
  addNoise(0.1),
];

/** Writes and revises an article. */
export function makeRevision(language: Language, size: Size, seed: number): Revision {
  const choices = new Choices(seed);
  const before = writeArticle(language, size.paragraphs, choices);
  const sentences = shuffled(sentencesOf(before, language), choices);
  const splices: Splice[] = [];
  const drawn = Array.from({ length: size.passages }, (_, i) => {
    const scene = {
      text: before,
      language,
      choices,
      passage: sentences[i % sentences.length] ?? { start: 0, end: 0 },
    };
    const isFirst = i < sentences.length;
    const edit = isFirst ? drawEdit(scene, size, size.passages / sentences.length) : null;
    if (edit) splices.push(...edit.inside);
    return { passage: isFirst && (edit || choices.happens(0.5)) ? scene.passage : partOf(scene), edit };
  });
  const untouched = drawn.filter(
    ({ passage, edit }) => edit || !splices.some((splice) => isIn(splice, passage)),
  );
  const passages = untouched.map(({ passage, edit }) => ({ ...passage, ...truthOf(passage, edit, splices) }));
  return { before, after: applySplices(before, splices), passages };
}

/** Draws an edit of a whole sentence; `perSentence` passages share one, so one must be edited that much oftener. */
function drawEdit(scene: Scene, { edited, gone }: Size, perSentence: number): Edit | null {
  const turn = scene.choices.next() / Math.max(1, perSentence);
  if (turn < gone) return deletePassage(scene);
  return turn < gone + edited ? scene.choices.pick(CHANGES)(scene) : null;
}

/** Picks a few words of a sentence. */
function partOf({ text, choices, passage }: Scene): { start: number; end: number } {
  const words = wordsOf(text, passage);
  if (words.length === 0) return passage;
  const first = choices.between(0, words.length - 1);
  const last = Math.min(words.length - 1, first + choices.between(0, 8));
  return { start: words[first]?.start ?? passage.start, end: words[last]?.end ?? passage.end };
}

function truthOf(
  passage: Scene["passage"],
  edit: Edit | null,
  splices: Splice[],
): Pick<Passage, "outcome" | "truth"> {
  const outcome = edit ? (edit.outcome === "doubled" ? "kept" : edit.outcome) : "kept";
  if (outcome === "deleted") return { outcome, truth: null };
  const inside = edit?.inside ?? [];
  const outside = splices.filter((splice) => !inside.includes(splice));
  const start = passage.start + shiftAt(passage.start, outside);
  const grown = inside.reduce((sum, splice) => sum + splice.insert.length - (splice.end - splice.start), 0);
  return { outcome, truth: { start, end: start + passage.end - passage.start + grown } };
}

function isIn(splice: Splice, { start, end }: Scene["passage"]): boolean {
  return splice.start < end && splice.end > start;
}

function shuffled<T>(list: T[], choices: Choices): T[] {
  return list
    .map((item) => ({ item, key: choices.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
