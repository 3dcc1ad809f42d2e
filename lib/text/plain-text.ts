/**
 * Plain text as an article. The canonical text is the source itself, verbatim but for its line ends;
 * paragraphs are the stretches between blank lines, and what separates them is the gap between
 * leaf blocks. The first line is the headline where it is the title, or stands alone, or over credits, and is no sentence;
 * lines that only credit the article ("By A. Writer", "15 December 2017") may stand above it.
 */

import type { Element } from "hast";
import { type Article, inOneLine, sameWords } from "./article";
import { cutAtWord } from "./cut-at-word";

/** Longest first line, in UTF-16 code units, that is taken for a title. */
export const MAX_TITLE_LENGTH = 200;

/**
 * How a plain text opens: its title, where a person gave one, how many paragraphs stand above the headline, and whether all
 * that is below it in its own paragraph is credits.
 */
interface Opening {
  title?: string | undefined;
  above?: number;
  isOverCredits?: boolean;
}

interface Paragraph {
  start: number;
  end: number;
}

/** The end of a sentence: a full stop in any script, but none of an initialism, a shortened word or a row of dots. */
const SENTENCE_END = /(?:[。।۔]|(?<!\.|\.\p{L}|\b(?:Inc|Ltd|Corp|Co|Jr|Sr|St|etc|vs))\.)["'”’»」』)\]]*$/u;

/** Fewer words than these with a full stop, as in "Chapter 1.", are a heading of the old style. */
const SHORTEST_SENTENCE = 4;

/** Turns CRLF and CR into LF; nothing else of the text changes. */
export function withUnixLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/**
 * Lays plain text out as an article whose canonical text is `text`, which must have Unix line ends.
 * With a `title` that is the first line, that line becomes the headline.
 */
export function articleOfPlainText(
  text: string,
  { title, above = 0, isOverCredits = false }: Opening = {},
): Article {
  const paragraphs = paragraphsOf(text);
  const children = paragraphs.slice(0, above).map((paragraph) => leaf("p", text, paragraph));
  const [first, ...rest] = paragraphs.slice(above);
  if (!first) return { type: "root", children };
  const headline = headlineOf(text, first, { title, alone: rest.length === 0, isOverCredits });
  if (headline) {
    children.push(leaf("h1", text, headline));
    if (headline.end < first.end) rest.unshift({ start: headline.end + 1, end: first.end });
  } else {
    rest.unshift(first);
  }
  for (const paragraph of rest) children.push(leaf("p", text, paragraph));
  return { type: "root", children };
}

/** Finds a plain text's title: its first line if short, else its first words; "" for a blank text. */
export function titleOfPlainText(text: string, { above = 0 }: Opening = {}): string {
  const first = paragraphsOf(text)[above];
  if (!first) return "";
  return shortened(inOneLine(firstLineOf(text, first)));
}

/** The first paragraphs of a plain text, at most `most` of them. */
export function openingParagraphs(text: string, most: number): string[] {
  return paragraphsOf(text)
    .slice(0, most)
    .map(({ start, end }) => text.slice(start, end));
}

/**
 * Cuts a title to at most `most` UTF-16 code units and an ellipsis: at a space, or between words where the script has
 * none; inside a word only where it is the first, never through a character.
 */
export function shortened(title: string, most = MAX_TITLE_LENGTH): string {
  if (title.length <= most) return title;
  const space = title.slice(0, most).lastIndexOf(" ");
  return space > most / 2 ? `${title.slice(0, space)}…` : cutAtWord(title, most);
}

function firstLineOf(text: string, paragraph: Paragraph): string {
  return text.slice(paragraph.start, paragraph.end).split("\n", 1)[0] ?? "";
}

/** The headline is the given title's line, or a short first line that is no sentence, with a blank line and more text after it. */
function headlineOf(
  text: string,
  first: Paragraph,
  known: { title: string | undefined; alone: boolean; isOverCredits: boolean },
): Paragraph | null {
  const line = firstLineOf(text, first);
  const whole = known.isOverCredits || line.length === first.end - first.start;
  const named = known.title !== undefined && sameWords(line, known.title);
  const standsAlone = whole && !known.alone && line.length <= MAX_TITLE_LENGTH;
  return named || (standsAlone && !isSentence(line))
    ? { start: first.start, end: first.start + line.length }
    : null;
}

/** A question or an outcry makes a headline; what ends in a full stop tells the story already. */
function isSentence(line: string): boolean {
  const words = line.trim();
  if (!SENTENCE_END.test(words)) return false;
  return !/\.["'”’»)\]]*$/u.test(words) || words.split(/\s+/u).length >= SHORTEST_SENTENCE;
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.trim() === "") open = null;
    else if (open) open.end = end;
    else paragraphs.push((open = { start, end }));
    start = end + 1;
  }
  return paragraphs;
}

function leaf(tagName: "h1" | "p", text: string, { start, end }: Paragraph): Element {
  const children = [{ type: "text" as const, value: text.slice(start, end) }];
  return { type: "element", tagName, properties: { dataStart: start }, children };
}
