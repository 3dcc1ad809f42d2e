/** Edits that make other words of a passage: slips, corrections, and what turns its meaning. */
import { wordsOf } from "./article";
import { changed, type MakeEdit, type Scene } from "./edit";
import type { Splice } from "./splice";

function wordsOfPassage({ text, passage }: Scene): { start: number; end: number }[] {
  return wordsOf(text, passage);
}

export const typo: MakeEdit = ({ text, passage, language, choices }) => {
  const at = choices.between(passage.start, passage.end - 1);
  const letter = choices.pick(language.letters);
  if (/\s/.test(text[at] ?? " ") || letter === text[at]) return null;
  const turn = choices.between(0, 2);
  if (turn === 0) return changed([{ start: at, end: at + 1, insert: letter }]);
  if (turn === 1 && at > passage.start) return changed([{ start: at, end: at, insert: letter }]);
  return passage.end - passage.start > 1 && text[at] !== text[at + 1]
    ? changed([{ start: at, end: at + 1, insert: "" }])
    : null;
};

export const replaceWord: MakeEdit = (scene) => {
  const words = wordsOfPassage(scene);
  if (words.length === 0) return null;
  const word = scene.choices.pick(words);
  const insert = scene.choices.pick(scene.language.substitutes);
  return scene.text.slice(word.start, word.end) === insert ? null : changed([{ ...word, insert }]);
};

export const insertNegation: MakeEdit = (scene) => {
  const { text, language, choices } = scene;
  // Beside a "not" another one is no edit anybody makes, nor does it tell which of them is new.
  const words = wordsOfPassage(scene).slice(1);
  const places = words.filter(({ start }) => {
    return !text
      .slice(start - language.negation.length, start + language.negation.length)
      .includes(language.negation);
  });
  if (places.length === 0) return null;
  const { start } = choices.pick(places);
  return changed([{ start, end: start, insert: language.negation }]);
};

export const transposeDigits: MakeEdit = ({ text, passage, choices }) => {
  const pairs = [...text.slice(passage.start, passage.end - 1).matchAll(/\d/g)]
    .map(({ index }) => passage.start + index)
    .filter((at) => /\d/.test(text[at + 1] ?? "") && text[at] !== text[at + 1]);
  if (pairs.length === 0) return null;
  const at = choices.pick(pairs);
  return changed([{ start: at, end: at + 2, insert: `${text[at + 1] ?? ""}${text[at] ?? ""}` }]);
};

export const replaceDigit: MakeEdit = ({ text, passage, choices }) => {
  const digits = [...text.slice(passage.start, passage.end).matchAll(/\d/g)];
  if (digits.length === 0) return null;
  const at = passage.start + choices.pick(digits).index;
  return changed([
    { start: at, end: at + 1, insert: String((Number(text[at]) + choices.between(1, 9)) % 10) },
  ]);
};

export const swapName: MakeEdit = ({ text, passage, language, choices }) => {
  const found = [...language.names, ...language.places].flatMap((name) => {
    const at = text.slice(passage.start, passage.end).indexOf(name);
    return at < 0 ? [] : [{ start: passage.start + at, end: passage.start + at + name.length, name }];
  });
  if (found.length === 0) return null;
  const { start, end, name } = choices.pick(found);
  const kin = language.names.includes(name) ? language.names : language.places;
  return changed([{ start, end, insert: choices.pick(kin.filter((other) => other !== name)) }]);
};

export const deleteHalf: MakeEdit = (scene) => {
  const { passage, choices } = scene;
  const words = wordsOfPassage(scene);
  if (words.length < 4) return null;
  const middle = words[Math.floor(words.length / 2)]?.start ?? passage.start;
  return choices.happens(0.5)
    ? changed([{ start: passage.start, end: middle, insert: "" }])
    : changed([{ start: middle, end: passage.end, insert: "" }]);
};

export const splitByClause: MakeEdit = (scene) => {
  const words = wordsOfPassage(scene);
  if (words.length < 3) return null;
  const { end } = scene.choices.pick(words.slice(0, -1));
  return changed([{ start: end, end, insert: scene.choices.pick(scene.language.clauses) }]);
};

/** Replaces, drops or adds a share of the letters; the first and last are left, so that the place is certain. */
export function addNoise(share: number): MakeEdit {
  return (scene) => {
    const { text, passage } = scene;
    const noise = noiseIn(scene, { start: passage.start + 1, end: passage.end - 1 }, share);
    // A blank less between ideographs and figures is how the same words are set.
    const isSeen = noise.some(
      ({ start, end, insert }) => insert !== "" || text.slice(start, end).trim() !== "",
    );
    return isSeen ? changed(noise) : null;
  };
}

export function noiseIn(scene: Scene, span: { start: number; end: number }, share: number): Splice[] {
  const splices: Splice[] = [];
  for (let at = span.start; at < span.end; at++) {
    if (!scene.choices.happens(share)) continue;
    const letter = scene.choices.pick(scene.language.letters);
    const turn = scene.choices.between(0, 2);
    if (letter === scene.text[at]) continue;
    splices.push({ start: at, end: turn === 1 ? at : at + 1, insert: turn === 2 ? "" : letter });
  }
  return splices;
}
