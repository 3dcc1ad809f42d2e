/**
 * The edits of the corpus: what an editor may do to one passage, each with what is then true of it. An edit that a
 * passage does not lend itself to (no digit to transpose) gives null.
 */

import { wordsOf } from "./article";
import type { Language } from "./language";
import type { Choices } from "./random";
import type { Splice } from "./splice";

export interface Scene {
  text: string;
  language: Language;
  choices: Choices;
  passage: { start: number; end: number };
}

/** What became of the passage: its words kept, changed, gone, or standing twice with the same surroundings. */
export interface Edit {
  outcome: "kept" | "changed" | "deleted" | "doubled";
  /** Splices inside the passage: they belong to it. */
  inside: Splice[];
  /** Splices elsewhere. */
  outside: Splice[];
  /** The place in `outside` where a relocated passage was put in: index of the splice. */
  relocatedTo?: number;
  /** Units of the relocated passage at the end of that splice, where it was changed. */
  relocated?: number;
  /** Units of that splice after the passage, where it was put in with what was around it. */
  followedBy?: number;
}

export type MakeEdit = (scene: Scene) => Edit | null;

export const untouched: MakeEdit = () => ({ outcome: "kept", inside: [], outside: [] });

function changed(inside: Splice[]): Edit | null {
  return inside.length > 0 ? { outcome: "changed", inside, outside: [] } : null;
}

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

export const deletePassage: MakeEdit = ({ text, passage }) => {
  const hasBlank = text[passage.end] === " ";
  const splice = { start: passage.start, end: passage.end + (hasBlank ? 1 : 0), insert: "" };
  return { outcome: "deleted", inside: [splice], outside: [] };
};

/** Changes only how the words are set. */
export const resetTypography: MakeEdit = ({ text, passage, choices }) => {
  const styles: ((words: string) => string)[] = [
    (words) => words.normalize("NFD"),
    (words) => words.replaceAll(" ", "\u00a0"),
    (words) => words.replaceAll(" ", "\n  "),
    (words) => words.replace(/"([^"]*)"/g, "\u201c$1\u201d").replaceAll("'", "\u2019"),
    (words) => words.replaceAll("fi", "\ufb01").replaceAll("fl", "\ufb02"),
    (words) => words.replaceAll(" -- ", "\u2014").replaceAll("-", "\u2011"),
    (words) => words.replace(/(\p{Script=Han}{7})(?=\p{Script=Han})/gu, "$1\n"),
    (words) => words.replace(/(\p{L}{3})(\p{L}{3})/gu, "$1\u00ad$2"),
  ];
  const fitting = styles.filter(
    (style) => style(text.slice(passage.start, passage.end)) !== text.slice(passage.start, passage.end),
  );
  if (fitting.length === 0) return null;
  const insert = choices.pick(fitting)(text.slice(passage.start, passage.end));
  return { outcome: "kept", inside: [{ ...passage, insert }], outside: [] };
};

export const changeCase: MakeEdit = ({ text, passage, choices }) => {
  const words = wordsOf(text, passage);
  if (words.length === 0) return null;
  const word = choices.pick(words);
  const before = text.slice(word.start, word.end);
  const insert = before === before.toUpperCase() ? before.toLowerCase() : before.toUpperCase();
  return insert === before ? null : changed([{ ...word, insert }]);
};

/** Takes the passage out and puts it in between two paragraphs elsewhere. */
export const relocate: MakeEdit = ({ text, passage, choices }) => {
  const words = text.slice(passage.start, passage.end);
  if (text.indexOf(words) !== text.lastIndexOf(words)) return null;
  const breaks = [...text.matchAll(/\n\n/g)].map(({ index }) => index);
  const away = breaks.filter((at) => Math.abs(at - passage.start) > words.length + 80);
  if (away.length === 0) return null;
  const at = choices.pick(away);
  const out = { start: passage.start, end: passage.end + (text[passage.end] === " " ? 1 : 0), insert: "" };
  return {
    outcome: "kept",
    inside: [out],
    outside: [{ start: at, end: at, insert: `\n\n${words}` }],
    relocatedTo: 0,
  };
};

export const duplicate: MakeEdit = ({ text, passage, choices }) => {
  const breaks = [...text.matchAll(/\n\n/g)]
    .map(({ index }) => index)
    .filter((at) => at < passage.start - 400 || at >= passage.end + 400);
  if (breaks.length === 0) return null;
  const at = choices.pick(breaks);
  const insert = `\n\n${text.slice(passage.start, passage.end)}`;
  return { outcome: "kept", inside: [], outside: [{ start: at, end: at, insert }] };
};

/** Puts a copy of the passage with ample surroundings between two paragraphs elsewhere. */
export const duplicateAround: MakeEdit = ({ text, passage, choices }) => {
  const from = Math.max(0, passage.start - 300);
  const to = Math.min(text.length, passage.end + 300);
  const breaks = [...text.matchAll(/\n\n/g)].map(({ index }) => index).filter((at) => at < from || at >= to);
  if (breaks.length === 0) return null;
  const at = choices.pick(breaks);
  return { outcome: "doubled", inside: [], outside: [{ start: at, end: at, insert: text.slice(from, to) }] };
};
