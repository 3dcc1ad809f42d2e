/**
 * How the places where a lost passage may belong are told apart: by the paragraph that each is in, and by as much of
 * what stands around it as it takes for no two to read alike.
 */
import { findWholeWords } from "@/lib/anchoring/searching/whole-words";
import { countWhile } from "@/lib/text/leaf-index";
import { type TextSpan, textSpan } from "@/lib/text/offsets";
import { wordsOfSpan } from "@/lib/text/span-words";
import type { PageMap } from "../article/page-map";

/** A place as it is offered. */
export interface CandidatePlace {
  span: TextSpan;
  /** The paragraph it is in, or the last one before it. */
  paragraph: string;
  before: string;
  words: string;
  after: string;
}

/** Words that are looked for, and where they once stood, in UTF-16 code units. */
interface Sought {
  words: string;
  near: number;
}

/**
 * Finds where words stand in a text, unit for unit and as whole words: so many places as are asked for, those nearest to
 * where the words once stood, in reading order, and how many there are in all. Linear.
 */
export function findSameWords(
  text: string,
  { words, near }: Sought,
  most: number,
): { spans: TextSpan[]; count: number } {
  const starts = findWholeWords(text, words);
  let from = countWhile(starts, (start) => start < near);
  let to = from;
  while (to - from < Math.min(most, starts.length)) {
    const [before, after] = [starts[from - 1] ?? -Infinity, starts[to] ?? Infinity];
    if (near - before <= after - near) from -= 1;
    else to += 1;
  }
  const spans = starts.slice(from, to).map((start) => textSpan(start, start + words.length));
  return { spans, count: starts.length };
}

/** How much of the surroundings is shown at least and at most, in UTF-16 code units on each side. */
const least = 60;
const most = 480;
/** The most of the words themselves that is shown; they are the same in every place. */
const ownWords = 60;

/** Describes places in an article, each with its surroundings. */
export function describePlaces(page: PageMap, spans: readonly TextSpan[]): CandidatePlace[] {
  for (let around = least; ; around *= 2) {
    const places = spans.map((span) => describe(page, span, around));
    const distinct = new Set(places.map(({ before, after }) => `${before}|${after}`));
    if (distinct.size === places.length || around >= most) return places;
  }
}

function describe(page: PageMap, span: TextSpan, around: number): CandidatePlace {
  const { start, end } = span;
  const words = read(page, span);
  return {
    span,
    paragraph: paragraphOf(page, start),
    before: read(page, textSpan(Math.max(0, start - around), start)).trimStart(),
    words: words.length > ownWords ? `${words.slice(0, ownWords / 2)}…${words.slice(-ownWords / 2)}` : words,
    after: read(page, textSpan(end, end + around)).trimEnd(),
  };
}

/** Unlike `readableWords` it keeps the spaces at the ends, where the pieces of a line meet. */
function read({ leaves }: PageMap, span: TextSpan): string {
  return wordsOfSpan(leaves, span).replace(/\s+/gu, " ");
}

/** Headings, list items and cells are no paragraphs, and are named by the one that they come after. */
function paragraphOf({ leaves: { leaves } }: PageMap, offset: number): string {
  const upTo = leaves.slice(
    0,
    countWhile(leaves, (leaf) => leaf.start <= offset),
  );
  const number = upTo.filter(({ element }) => element.tagName === "P").length;
  if (number === 0) return "Before paragraph 1";
  return upTo.at(-1)?.element.tagName === "P" ? `Paragraph ${number}` : `After paragraph ${number}`;
}
