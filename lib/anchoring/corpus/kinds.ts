/** The kinds of case: what is done to the passage, to passages of which forms, and what else happens to the article. */

import { type MakeEdit, untouched } from "./edit";
import {
  changeAndNote,
  changeAndRelocate,
  changeBesideInsertion,
  correctAroundAndNote,
  deleteSection,
  deleteSentence,
  deleteSentenceBesideLookalike,
  relocateAround,
  swapFigures,
  swapLookalikes,
  swapSentences,
} from "./lookalikes";
import { FORMS, type Form } from "./passages";
import { deletePassage, duplicate, duplicateAround, relocate } from "./place-edits";
import { changeCase, resetTypography } from "./typography-edits";
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

export interface Kind {
  name: string;
  edit: MakeEdit;
  forms: readonly Form[];
  /** What else happens to the article. */
  elsewhere: "nothing" | "shift" | "beside" | "slips" | "noise" | "revision" | "around";
  /** Whether the article is made of sections alike in all but their headings. */
  isSectioned?: boolean;
  /** Whether too little may tell the passage from a copy, so that only a wrong answer counts and not an admission. */
  mayBeLost?: boolean;
}

const SENTENCES: Form[] = ["sentence", "sentences", "opening", "ending"];
const SHORTER: Form[] = ["word", "figure", "phrase"];
const LONGER: Form[] = ["phrase", ...SENTENCES, "paragraphs"];

export const KINDS: Kind[] = [
  { name: "untouched", edit: untouched, forms: FORMS, elsewhere: "nothing" },
  { name: "shifted", edit: untouched, forms: FORMS, elsewhere: "shift" },
  { name: "article revised", edit: untouched, forms: FORMS, elsewhere: "revision" },
  { name: "context edited", edit: untouched, forms: FORMS, elsewhere: "beside" },
  { name: "context with 10% noise", edit: untouched, forms: FORMS, elsewhere: "slips" },
  { name: "context with 30% noise", edit: untouched, forms: LONGER, elsewhere: "noise" },
  { name: "relocated", edit: relocate, forms: [...SENTENCES, "paragraphs"], elsewhere: "revision" },
  { name: "relocated with its surroundings", edit: relocateAround, forms: SHORTER, elsewhere: "nothing" },
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
  { name: "sentence order swapped", edit: swapSentences, forms: ["sentence"], elsewhere: "nothing" },
  {
    name: "swapped among look-alikes",
    edit: swapLookalikes,
    forms: SHORTER,
    elsewhere: "nothing",
    mayBeLost: true,
  },
  { name: "figures swapped", edit: swapFigures, forms: ["figure"], elsewhere: "nothing" },
  { name: "quoted in a correction", edit: changeAndNote, forms: LONGER, elsewhere: "nothing" },
  {
    name: "corrected, old sentence quoted",
    edit: correctAroundAndNote,
    forms: SHORTER,
    elsewhere: "nothing",
    mayBeLost: true,
  },
  {
    name: "changed and relocated",
    edit: changeAndRelocate,
    forms: ["sentence", "sentences", "paragraphs"],
    elsewhere: "nothing",
  },
  {
    name: "changed beside an insertion",
    edit: changeBesideInsertion,
    forms: SENTENCES,
    elsewhere: "nothing",
  },
  { name: "sentence deleted", edit: deleteSentence, forms: SHORTER, elsewhere: "revision" },
  {
    name: "deleted beside its look-alike",
    edit: deleteSentenceBesideLookalike,
    forms: SHORTER,
    elsewhere: "nothing",
  },
  {
    name: "section deleted",
    edit: deleteSection,
    forms: ["word", "phrase", "sentence"],
    elsewhere: "nothing",
    isSectioned: true,
  },
];
