/**
 * Plain text as an article. The canonical text is the source itself, verbatim but for its line ends;
 * paragraphs are the stretches between blank lines, and what separates them is the gap between
 * leaf blocks. A first line that stands alone, or is the title, is the headline.
 */

import type { Element } from "hast";
import { type Article, inOneLine, sameWords } from "./article";

/** Longest first line, in UTF-16 code units, that is taken for a title. */
export const MAX_TITLE_LENGTH = 200;

interface Paragraph {
  start: number;
  end: number;
}

/** Turns CRLF and CR into LF; nothing else of the text changes. */
export function withUnixLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/**
 * Lays plain text out as an article whose canonical text is `text`, which must have Unix line ends.
 * With a `title` that is the first line, that line becomes the headline.
 */
export function articleOfPlainText(text: string, title?: string): Article {
  const [first, ...rest] = paragraphsOf(text);
  if (!first) return { type: "root", children: [] };
  const headline = headlineOf(text, first, { title, alone: rest.length === 0 });
  const children: Element[] = [];
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
export function titleOfPlainText(text: string): string {
  const [first] = paragraphsOf(text);
  if (!first) return "";
  return shortened(inOneLine(firstLineOf(text, first)));
}

/**
 * Cuts a title to at most `most` UTF-16 code units and an ellipsis: at a word, or inside one where there
 * are no spaces, never through a character.
 */
export function shortened(title: string, most = MAX_TITLE_LENGTH): string {
  if (title.length <= most) return title;
  const room = title.slice(0, most);
  const space = room.lastIndexOf(" ");
  const cut = space > most / 2 ? room.slice(0, space) : room.replace(/[\uD800-\uDBFF]$/, "");
  return `${cut}…`;
}

function firstLineOf(text: string, paragraph: Paragraph): string {
  return text.slice(paragraph.start, paragraph.end).split("\n", 1)[0] ?? "";
}

/** The headline is the given title's line, or a short first line with a blank line and more text after it. */
function headlineOf(
  text: string,
  first: Paragraph,
  known: { title: string | undefined; alone: boolean },
): Paragraph | null {
  const line = firstLineOf(text, first);
  const whole = line.length === first.end - first.start;
  const named = known.title !== undefined && sameWords(line, known.title);
  const standsAlone = whole && !known.alone && line.length <= MAX_TITLE_LENGTH;
  return named || standsAlone ? { start: first.start, end: first.start + line.length } : null;
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
