/**
 * Cases: an article, a passage of it, the article as edited, and what is true of the passage now. Seeded, so a case
 * can be named by its number. Every case may also carry edits elsewhere in the article, as a real revision does.
 */

import { arabic } from "./arabic";
import { fillSlots, sentencesOf, writeArticle } from "./article";
import { chinese } from "./chinese";
import {
  addNoise,
  changeCase,
  deleteHalf,
  deletePassage,
  duplicate,
  duplicateAround,
  type Edit,
  insertNegation,
  type MakeEdit,
  noiseIn,
  relocate,
  replaceDigit,
  replaceWord,
  resetTypography,
  type Scene,
  splitByClause,
  swapName,
  transposeDigits,
  typo,
  untouched,
} from "./edits";
import { english } from "./english";
import type { Language } from "./language";
import { choosePassage, FORMS, type Form } from "./passages";
import { Choices } from "./random";
import { applySplices, collide, shiftAt, type Splice } from "./splice";

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

interface Kind {
  name: string;
  edit: MakeEdit;
  forms: readonly Form[];
  /** What else happens to the article. */
  elsewhere: "nothing" | "shift" | "beside" | "noise" | "revision" | "around";
}

const SENTENCES: Form[] = ["sentence", "sentences", "opening", "ending"];
const LONGER: Form[] = ["phrase", ...SENTENCES, "paragraphs"];

export const KINDS: Kind[] = [
  { name: "untouched", edit: untouched, forms: FORMS, elsewhere: "nothing" },
  { name: "shifted", edit: untouched, forms: FORMS, elsewhere: "shift" },
  { name: "article revised", edit: untouched, forms: FORMS, elsewhere: "revision" },
  { name: "context edited", edit: untouched, forms: FORMS, elsewhere: "beside" },
  { name: "context with 30% noise", edit: untouched, forms: LONGER, elsewhere: "noise" },
  { name: "relocated", edit: relocate, forms: [...SENTENCES, "paragraphs"], elsewhere: "revision" },
  { name: "duplicated", edit: duplicate, forms: LONGER, elsewhere: "revision" },
  { name: "duplicated with surroundings", edit: duplicateAround, forms: FORMS, elsewhere: "nothing" },
  { name: "typography", edit: resetTypography, forms: LONGER, elsewhere: "revision" },
  { name: "typo", edit: typo, forms: LONGER, elsewhere: "revision" },
  { name: "typo in a word", edit: typo, forms: ["word", "figure"], elsewhere: "shift" },
  { name: "case", edit: changeCase, forms: LONGER, elsewhere: "revision" },
  { name: "word replaced", edit: replaceWord, forms: LONGER, elsewhere: "revision" },
  { name: "not inserted", edit: insertNegation, forms: LONGER, elsewhere: "revision" },
  { name: "digit replaced", edit: replaceDigit, forms: ["figure", ...LONGER], elsewhere: "revision" },
  { name: "digits transposed", edit: transposeDigits, forms: ["figure", ...LONGER], elsewhere: "revision" },
  { name: "name swapped", edit: swapName, forms: LONGER, elsewhere: "revision" },
  { name: "half deleted", edit: deleteHalf, forms: SENTENCES, elsewhere: "revision" },
  { name: "split by a clause", edit: splitByClause, forms: SENTENCES, elsewhere: "revision" },
  { name: "5% noise", edit: addNoise(0.05), forms: LONGER, elsewhere: "revision" },
  { name: "10% noise", edit: addNoise(0.1), forms: LONGER, elsewhere: "revision" },
  { name: "20% noise", edit: addNoise(0.2), forms: LONGER, elsewhere: "revision" },
  { name: "30% noise", edit: addNoise(0.3), forms: LONGER, elsewhere: "shift" },
  { name: "deleted", edit: deletePassage, forms: FORMS, elsewhere: "revision" },
  { name: "deleted with its surroundings", edit: deletePassage, forms: LONGER, elsewhere: "around" },
];

export const LANGUAGES: Language[] = [english, chinese, arabic];

/** Makes the case of a kind with a number; null where the article it drew has no passage for the kind. */
export function makeCase(kind: Kind, seed: number): Case | null {
  const choices = new Choices(seed);
  const language = choices.pick(LANGUAGES);
  const text = writeArticle(language, choices.between(6, 40), choices);
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
  if (isRestored) return null;
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

function truthOf({ passage }: Scene, edit: Edit, outside: Splice[]): Case["truth"] {
  if (edit.outcome === "deleted") return null;
  const all = [...outside, ...edit.inside];
  const landed = edit.relocatedTo === undefined ? undefined : edit.outside[edit.relocatedTo];
  if (landed) {
    const start =
      landed.start +
      shiftAt(
        landed.start,
        all.filter((splice) => splice !== landed),
      ) +
      2;
    return { start, end: start + passage.end - passage.start };
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
  if (manner === "noise") {
    splices.push(...noiseIn(scene, { start: Math.max(0, passage.start - 400), end: passage.start - 1 }, 0.3));
    splices.push(
      ...noiseIn(scene, { start: passage.end + 1, end: Math.min(text.length, passage.end + 400) }, 0.3),
    );
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
