/**
 * The edits that look-alikes make hard: what goes with a whole sentence, item or section, what is changed while its old
 * words are quoted or its neighbours change places, and what is changed where it is no more.
 */

import { fillSlots, sentencesOf } from "./article";
import type { Edit, MakeEdit, Scene } from "./edit";
import { deletePassage, relocate } from "./place-edits";
import { applySplices } from "./splice";
import { replaceDigit, replaceWord, typo } from "./word-edits";

interface Span {
  start: number;
  end: number;
}

/** Gives the sentence around the passage with those beside it; null where the passage is in none. */
function sentenceAround({
  text,
  language,
  passage,
}: Scene): { before: Span | null; own: Span; after: Span | null } | null {
  const sentences = sentencesOf(text, language);
  const at = sentences.findIndex(({ start, end }) => start <= passage.start && passage.end <= end);
  const own = sentences[at];
  return own ? { before: sentences[at - 1] ?? null, own, after: sentences[at + 1] ?? null } : null;
}

/** Takes out the sentence the passage is part of. */
export const deleteSentence: MakeEdit = (scene) => {
  const around = sentenceAround(scene);
  return around && deletePassage({ ...scene, passage: around.own });
};

/** Puts the sentence or the whole paragraph that the passage, words that stand once, is part of between two paragraphs elsewhere. */
export const relocateAround: MakeEdit = (scene) => {
  const { text, passage, choices } = scene;
  const words = text.slice(passage.start, passage.end);
  if (text.indexOf(words) !== text.lastIndexOf(words)) return null;
  const around = choices.happens(0.5) ? sentenceAround(scene)?.own : paragraphAround(scene);
  const edit = around && relocate({ ...scene, passage: around });
  return edit ? { ...edit, followedBy: around.end - passage.end } : null;
};

/** Gives the paragraph, or the table, that the passage is part of. */
function paragraphAround({ text, passage }: Scene): Span | null {
  const paragraphs = Array.from(text.matchAll(/.+(?:\n.+)*/g), ({ index, 0: { length } }) => {
    return { start: index, end: index + length };
  });
  return paragraphs.find(({ start, end }) => start <= passage.start && passage.end <= end) ?? null;
}

/** Takes out the sentence the passage is part of, where the next or the one before has the same words. */
export const deleteSentenceBesideLookalike: MakeEdit = (scene) => {
  const around = sentenceAround(scene);
  if (!around) return null;
  const { text, passage } = scene;
  const words = text.slice(passage.start, passage.end);
  const hasWords = (span: Span | null) => span !== null && text.slice(span.start, span.end).includes(words);
  return hasWords(around.before) || hasWords(around.after) ? deleteSentence(scene) : null;
};

/** Takes out the section the passage is in, heading and all; not for a passage of the heading, which might be another. */
export const deleteSection: MakeEdit = ({ text, passage }) => {
  const heads = [...text.matchAll(/^\d+\. .*$/gm)].map(({ index }) => index);
  const start = heads.filter((at) => at <= passage.start).pop();
  if (start === undefined || passage.start < text.indexOf("\n", start)) return null;
  const end = heads.find((at) => at >= passage.end) ?? text.length;
  return { outcome: "deleted", inside: [{ start, end, insert: "" }], outside: [] };
};

/** Makes one small change. */
function changeSlightly(scene: Scene): Edit | null {
  return scene.choices.pick([replaceWord, typo, replaceDigit])(scene);
}

/** Gives the words as changed; null where nothing was. */
function changedWords(scene: Scene): string | null {
  const { text, passage } = scene;
  const inside = changeSlightly(scene)?.inside;
  if (!inside) return null;
  const moved = inside.map(({ start, end, insert }) => ({
    start: start - passage.start,
    end: end - passage.start,
    insert,
  }));
  return applySplices(text.slice(passage.start, passage.end), moved);
}

/** Changes the passage, and quotes the old words in a note below the article. */
export const changeAndNote: MakeEdit = (scene) => {
  const { text, passage, language } = scene;
  const edit = changeSlightly(scene);
  if (!edit || passage.end === text.length) return null;
  const insert = `\n\n${language.correction}"${text.slice(passage.start, passage.end)}"`;
  return { ...edit, outside: [{ start: text.length, end: text.length, insert }] };
};

/** Changes the passage where it is put between two paragraphs elsewhere; not in a figure, which makes another report. */
export const changeAndRelocate: MakeEdit = (scene) => {
  const edit = relocate(scene);
  const words = changedWords(scene);
  const [landed] = edit?.outside ?? [];
  const { text, passage } = scene;
  if (!edit || words === null || !landed) return null;
  if (digitsOf(words) !== digitsOf(text.slice(passage.start, passage.end))) return null;
  return {
    ...edit,
    outcome: "changed",
    outside: [{ ...landed, insert: `\n\n${words}` }],
    relocated: words.length,
  };
};

function digitsOf(words: string): string {
  return words.replace(/\D/g, "");
}

/** Changes the passage, and puts a sentence in before or after it. */
export const changeBesideInsertion: MakeEdit = (scene) => {
  const { passage, language, choices } = scene;
  const edit = changeSlightly(scene);
  if (!edit) return null;
  const remark = fillSlots(choices.pick(language.remarks), language, choices);
  if (remark.includes(scene.text.slice(passage.start, passage.end))) return null;
  const splice = choices.happens(0.5)
    ? { start: passage.start, end: passage.start, insert: remark + language.sentenceGap }
    : { start: passage.end, end: passage.end, insert: language.sentenceGap + remark };
  return { ...edit, outside: [splice] };
};

/** Lets the passage, a figure, and another of the next sentence change places. */
export const swapFigures: MakeEdit = (scene) => {
  const { text, passage } = scene;
  const next = sentenceAround(scene)?.after;
  if (!next) return null;
  const figure = text.slice(passage.start, passage.end);
  const other = /\d[\d.,]*\d/.exec(text.slice(next.start, next.end));
  if (!other || other[0] === figure) return null;
  const start = next.start + other.index;
  return {
    outcome: "changed",
    inside: [{ ...passage, insert: other[0] }],
    outside: [{ start, end: start + other[0].length, insert: figure }],
  };
};

/** Lets the passage, a sentence, and the next of its paragraph change places. */
export const swapSentences: MakeEdit = (scene) => {
  const { text, passage } = scene;
  const around = sentenceAround(scene);
  const next = around?.after;
  if (!around || !next || around.own.start !== passage.start || around.own.end !== passage.end) return null;
  const gap = text.slice(passage.end, next.start);
  const words = text.slice(passage.start, passage.end);
  if (gap.includes("\n") || words === text.slice(next.start, next.end)) return null;
  return {
    outcome: "kept",
    inside: [{ start: passage.start, end: next.start, insert: "" }],
    outside: [{ start: next.end, end: next.end, insert: gap + words }],
    relocatedTo: 0,
  };
};

/** Lets the sentence that the passage is part of and the next of its paragraph change places, where that has the words too. */
export const swapLookalikes: MakeEdit = (scene) => {
  const { text, passage } = scene;
  const around = sentenceAround(scene);
  const words = text.slice(passage.start, passage.end);
  const next = around?.after;
  if (!next || !text.slice(next.start, next.end).includes(words)) return null;
  const edit = swapSentences({ ...scene, passage: around.own });
  return edit && { ...edit, followedBy: around.own.end - passage.end };
};

/** Corrects the passage's sentence somewhere else in it, and quotes the sentence as it was in a note below the article. */
export const correctAroundAndNote: MakeEdit = (scene) => {
  const { text, passage, language } = scene;
  const own = sentenceAround(scene)?.own;
  const correction = own && changeSlightly({ ...scene, passage: own });
  if (!correction || own.end === text.length) return null;
  if (correction.inside.some(({ start, end }) => start <= passage.end && end >= passage.start)) return null;
  const insert = `\n\n${language.correction}"${text.slice(own.start, own.end)}"`;
  return {
    outcome: "kept",
    inside: [],
    outside: [...correction.inside, { start: text.length, end: text.length, insert }],
  };
};
