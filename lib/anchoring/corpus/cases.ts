/**
 * Cases: an article, a passage of it, the article as edited, and what is true of the passage now. Seeded, so a case
 * can be named by its number. Every case may also carry edits elsewhere in the article, as a real revision does.
 */

import { arabic } from "./arabic";
import { fillSlots, sentencesOf, writeArticle, writeSections } from "./article";
import { chinese } from "./chinese";
import type { Edit, Scene } from "./edit";
import { english } from "./english";
import type { Kind } from "./kinds";
import type { Language } from "./language";
import { choosePassage, type Form } from "./passages";
import { Choices } from "./random";
import { applySplices, collide, shiftAt, type Splice } from "./splice";
import { insertNegation, noiseIn, replaceWord, transposeDigits, typo } from "./word-edits";

export interface Case {
  kind: string;
  language: string;
  form: Form;
  before: string;
  after: string;
  passage: { start: number; end: number };
  outcome: Edit["outcome"];
  /** Where the passage stands in `after`; null when it was deleted. */
  truth: { start: number; end: number } | null;
}

/** Units on one side of a deleted passage that make its copy as good as itself. */
const SLIDING = 48;

export const LANGUAGES: Language[] = [english, chinese, arabic];

/** Makes the case of a kind with a number; null where the article it drew has no passage for the kind. */
export function makeCase(kind: Kind, seed: number): Case | null {
  const choices = new Choices(seed);
  const language = choices.pick(LANGUAGES);
  const write = kind.isSectioned ? writeSections : writeArticle;
  const text = write(language, choices.between(6, kind.isSectioned ? 9 : 40), choices);
  const form = choices.pick(kind.forms);
  const passage = choosePassage(form, text, { language, choices });
  if (!passage) return null;
  const scene: Scene = { text, language, choices, passage };
  const edit = kind.edit(scene);
  if (!edit) return null;
  const splices = [...edit.outside, ...edit.inside];
  const others = elsewhere(kind, scene).filter((other) => !splices.some((splice) => collide(other, splice)));
  const outside = [...edit.outside, ...withoutCollisions(others)];
  const all = [...outside, ...edit.inside];
  const after = applySplices(text, all);
  const words = text.slice(passage.start, passage.end);
  const isRestored = edit.outcome === "deleted" && after.split(words).length >= text.split(words).length;
  if (isRestored || (edit.outcome === "deleted" && isSlid(scene, after))) return null;
  return {
    kind: kind.name,
    language: language.code,
    form,
    before: text,
    after,
    passage,
    outcome: edit.outcome,
    truth: truthOf(scene, edit, outside),
  };
}

/**
 * Tells whether the words still stand with all that was on one side of them, so that another deletion, of as much a
 * little further on, would have left the same text: nobody can say then which of the two was made.
 */
function isSlid({ text, passage: { start, end } }: Scene, after: string): boolean {
  const now = withoutBlanks(after);
  const sides = [text.slice(Math.max(0, start - SLIDING), end), text.slice(start, end + SLIDING)];
  return sides.some((side) => now.includes(withoutBlanks(side)));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, "");
}

function truthOf({ passage }: Scene, edit: Edit, outside: Splice[]): Case["truth"] {
  if (edit.outcome === "deleted") return null;
  const all = [...outside, ...edit.inside];
  const landed = edit.relocatedTo === undefined ? undefined : edit.outside[edit.relocatedTo];
  if (landed) {
    const others = all.filter((splice) => splice !== landed);
    const end = landed.start + shiftAt(landed.start, others) + landed.insert.length - (edit.followedBy ?? 0);
    return { start: end - (edit.relocated ?? passage.end - passage.start), end };
  }
  const start = passage.start + shiftAt(passage.start, outside);
  const grown = edit.inside.reduce(
    (sum, splice) => sum + splice.insert.length - (splice.end - splice.start),
    0,
  );
  return { start, end: start + passage.end - passage.start + grown };
}

function withoutCollisions(splices: Splice[]): Splice[] {
  return splices.filter(
    (splice, i) =>
      !splices.slice(0, i).some((other) => collide(splice, other) || splice.start === other.start),
  );
}

/** Makes edits that leave the passage alone. */
function elsewhere({ elsewhere: manner }: Kind, scene: Scene): Splice[] {
  if (manner === "nothing") return [];
  const { text, passage } = scene;
  const splices: Splice[] = [];
  if (manner === "noise" || manner === "slips") {
    const share = manner === "slips" ? 0.1 : 0.3;
    const from = Math.max(0, passage.start - 400);
    const to = Math.min(text.length, passage.end + 400);
    splices.push(...noiseIn(scene, { start: from, end: passage.start - 1 }, share));
    splices.push(...noiseIn(scene, { start: passage.end + 1, end: to }, share));
  } else if (manner === "around") {
    const from = Math.max(0, passage.start - scene.choices.between(40, 400));
    const to = Math.min(text.length, passage.end + scene.choices.between(40, 400));
    splices.push(
      { start: from, end: passage.start, insert: "" },
      { start: passage.end, end: to, insert: "" },
    );
  } else splices.push(...reviseSentences(scene, manner));
  return splices.filter(
    (splice) =>
      (!collide(splice, passage) && splice.end !== splice.start + splice.insert.length) ||
      splice.insert !== "",
  );
}

function reviseSentences(scene: Scene, manner: "shift" | "beside" | "revision"): Splice[] {
  const { text, language, choices, passage } = scene;
  const sentences = sentencesOf(text, language);
  const before = sentences.filter(({ end }) => end <= passage.start);
  const after = sentences.filter(({ start }) => start >= passage.end);
  const beside = [before[before.length - 1], after[0]].flatMap((span) => span ?? []);
  const chosen = manner === "beside" ? [choices.pick([0, 1])].flatMap((i) => beside[i] ?? []) : [];
  const others = [...before.slice(0, -1), ...after.slice(1)];
  const wanted = manner === "beside" ? 1 : choices.between(1, 5);
  for (let i = 0; i < wanted && others.length > 0; i++) {
    chosen.push(choices.pick(manner === "shift" && before.length > 1 ? before.slice(0, -1) : others));
  }
  return chosen.flatMap((sentence) => revise(sentence, scene));
}

function revise(sentence: { start: number; end: number }, { text, language, choices }: Scene): Splice[] {
  const turn = choices.between(0, 3);
  const remark = fillSlots(choices.pick(language.remarks), language, choices);
  if (turn === 0)
    return [{ start: sentence.start, end: sentence.start, insert: remark + language.sentenceGap }];
  if (turn === 1) return [{ ...sentence, insert: "" }];
  const edit = choices.pick([replaceWord, typo, insertNegation, transposeDigits]);
  return edit({ text, language, choices, passage: sentence })?.inside ?? [];
}
