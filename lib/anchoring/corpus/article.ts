/**
 * Writing an article: paragraphs of statements and remarks, runs of look-alike reports, boilerplate that comes again word for
 * word, and tables of bare numbers. Made to be hard on anything that trusts words without their surroundings.
 */

import type { Language } from "./language";
import type { Choices } from "./random";

/** Writes an article of about so many paragraphs. */
export function writeArticle(language: Language, paragraphs: number, choices: Choices): string {
  const written: string[] = [];
  for (let i = 0; i < paragraphs; i++) {
    const turn = choices.next();
    if (turn < 0.12) written.push(choices.pick(language.boilerplate));
    else if (turn < 0.2) written.push(writeTable(language, choices));
    else written.push(writeParagraph(language, choices));
  }
  return written.join("\n\n");
}

/** Writes so many sections that have the same paragraphs word for word under headings of their own. */
export function writeSections(language: Language, sections: number, choices: Choices): string {
  const body = [0, 1].map(() => choices.pick(language.boilerplate)).join("\n\n");
  const headings = Array.from({ length: sections }, (_, i) => `${i + 1}. ${choices.pick(language.places)}`);
  return headings.map((heading) => `${heading}\n\n${body}`).join("\n\n");
}

function writeParagraph(language: Language, choices: Choices): string {
  const sentences: string[] = [];
  const isListOfReports = choices.happens(0.25);
  const report = choices.pick(language.reports);
  const length = choices.between(2, 6);
  for (let i = 0; i < length; i++) {
    const template = isListOfReports ? report : chooseTemplate(language, choices);
    sentences.push(fillSlots(template, language, choices));
  }
  return sentences.join(language.sentenceGap);
}

function chooseTemplate(language: Language, choices: Choices): string {
  const turn = choices.next();
  if (turn < 0.2) return choices.pick(language.remarks);
  if (turn < 0.35) return choices.pick(language.reports);
  const parts = language.statement.map((part) => choices.pick(part));
  return parts.join(language.partGap).replace(/ ([,;])/g, "$1");
}

function writeTable(language: Language, choices: Choices): string {
  const rows: string[] = [];
  const first = choices.between(2009, 2014);
  const place = choices.pick(language.places);
  for (let i = 0; i < choices.between(4, 9); i++) {
    rows.push([place, first + i, choices.between(10, 99), choices.between(10, 99) / 10].join("\t"));
  }
  return rows.join("\n");
}

/** Fills the slots of a template with names and figures. */
export function fillSlots(template: string, language: Language, choices: Choices): string {
  return template
    .replaceAll("{name}", () => choices.pick(language.names))
    .replaceAll("{place}", () => choices.pick(language.places))
    .replaceAll("{year}", () => String(choices.between(2008, 2017)))
    .replaceAll("{count}", () => choices.between(1001, 9999).toLocaleString("en"))
    .replaceAll("{share}", () => (choices.between(11, 199) / 10).toFixed(1))
    .replaceAll(
      "{day}",
      () => `${choices.between(1, 28)}.${choices.between(1, 12)}.${choices.between(2008, 2017)}`,
    );
}

/**
 * Lists where the sentences of a text start and end, by the language's own rules. No sentence goes on after a line end,
 * and a line at a time is found in a tenth of the time.
 */
export function sentencesOf(text: string, language: Language): { start: number; end: number }[] {
  const segmenter = new Intl.Segmenter(language.code, { granularity: "sentence" });
  return [...text.matchAll(/.+/g)]
    .flatMap(({ index: start, 0: line }) =>
      Array.from(segmenter.segment(line), ({ index, segment }) => {
        return { start: start + index, end: start + index + segment.trimEnd().length };
      }),
    )
    .filter(({ start, end }) => end > start);
}

/** Lists where the words of a stretch of text start and end. */
export function wordsOf(
  text: string,
  span: { start: number; end: number },
): { start: number; end: number }[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
  return Array.from(segmenter.segment(text.slice(span.start, span.end)))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({
      start: span.start + index,
      end: span.start + index + segment.length,
    }));
}
