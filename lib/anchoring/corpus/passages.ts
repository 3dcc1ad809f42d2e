/** Choosing a passage to annotate: of many lengths, from a comma to several paragraphs, and at the ends of the text. */

import { sentencesOf, wordsOf } from "./article";
import type { Language } from "./language";
import type { Choices } from "./random";

interface Span {
  start: number;
  end: number;
}

export const FORMS = [
  "mark",
  "word",
  "figure",
  "phrase",
  "sentence",
  "sentences",
  "paragraphs",
  "opening",
  "ending",
  "first word",
  "last word",
] as const;
export type Form = (typeof FORMS)[number];

/** Chooses a passage of a form; null when the text has none. */
export function choosePassage(form: Form, text: string, { language, choices }: Setting): Span | null {
  if (form === "mark") return chooseMatch(text, /[,，،。.]/g, choices);
  if (form === "figure") return chooseMatch(text, /\d[\d.,]*\d/g, choices);
  if (form === "paragraphs") return chooseParagraphs(text, choices);
  if (form === "first word") return wordsOf(text, { start: 0, end: text.length })[0] ?? null;
  if (form === "last word") return wordsOf(text, { start: 0, end: text.length }).pop() ?? null;
  return chooseSentences(form, text, { language, choices });
}

function chooseSentences(form: Form, text: string, { language, choices }: Setting): Span | null {
  const sentences = sentencesOf(text, language);
  if (form === "opening") return sentences[0] ?? null;
  if (form === "ending") return sentences[sentences.length - 1] ?? null;
  const at = choices.between(0, sentences.length - 1);
  const sentence = sentences[at];
  if (!sentence || form === "sentence") return sentence ?? null;
  if (form === "sentences") return { start: sentence.start, end: (sentences[at + 2] ?? sentence).end };
  return chooseWords(wordsOf(text, sentence), form === "word" ? 0 : choices.between(1, 6), choices);
}

function chooseWords(words: Span[], more: number, choices: Choices): Span | null {
  const first = choices.between(0, words.length - 1);
  const start = words[first]?.start;
  const end = words[Math.min(words.length - 1, first + more)]?.end;
  return start !== undefined && end !== undefined ? { start, end } : null;
}

interface Setting {
  language: Language;
  choices: Choices;
}

function chooseMatch(text: string, pattern: RegExp, choices: Choices): Span | null {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return null;
  const match = choices.pick(matches);
  return { start: match.index, end: match.index + match[0].length };
}

function chooseParagraphs(text: string, choices: Choices): Span | null {
  const starts = [0, ...[...text.matchAll(/\n\n/g)].map(({ index }) => index + 2)];
  const at = choices.between(0, Math.max(0, starts.length - 5));
  const next = starts[at + choices.between(1, 4)];
  const start = starts[at];
  return start !== undefined && next !== undefined ? { start, end: next - 2 } : null;
}
