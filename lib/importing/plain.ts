/**
 * Reads text/plain. The text is kept verbatim; its title is its first line that is not a credit, a short line near the
 * top that ends in a date ("Updated: December 15, 2017") says when it was published, and a credit by whom.
 */

import { accept, type Result } from "@/lib/result";
import { sameWords } from "@/lib/text/article";
import {
  articleOfPlainText,
  openingParagraphs,
  titleOfPlainText,
  withUnixLines,
} from "@/lib/text/plain-text";
import { areTooMany, partsOf, tooManyParts } from "./bounds";
import { creditOf } from "./credit";
import { dateAtEnd } from "./dates";
import { NO_METADATA, type Reading } from "./imported";

/** How many paragraphs from the top a credit or a date line may stand, and how many lines from the top of one. */
const CREDIT_REACH = 6;

/**
 * Reads plain text; `title`, when a person gave one, decides which first line is a headline. Refuses one of too many
 * paragraphs.
 */
export function readPlain(content: string, title: string | undefined): Result<Reading> {
  const text = withUnixLines(content);
  const opening = openingParagraphs(text, CREDIT_REACH);
  const above = creditsAbove(opening, title);
  const credits = opening.flatMap((paragraph) => creditsOf(paragraph));
  const metadata = {
    ...NO_METADATA,
    title: titleOfPlainText(text, { above }) || null,
    byline: firstOf(credits, (line) => creditOf(line)?.byline ?? null),
    publishedAt: firstOf([...credits, ...opening], dateAtEnd),
  };
  const article = articleOfPlainText(text, {
    title,
    above,
    isOverCredits: standsOverCredits(opening[above]),
  });
  return areTooMany(partsOf(article)) ? tooManyParts : accept({ article, text, metadata });
}

/** The lines of a paragraph that are credits, of its first few. */
function creditsOf(paragraph: string): string[] {
  return paragraph.split("\n", CREDIT_REACH).filter((line) => creditOf(line) !== null);
}

/** How many credits stand above the headline; none where there is nothing but credits, or the first is the title given. */
function creditsAbove(opening: readonly string[], title: string | undefined): number {
  const at = opening.findIndex(
    (line) => creditOf(line) === null || (title !== undefined && sameWords(line, title)),
  );
  return Math.max(0, at);
}

/** Tells whether all lines of a paragraph but its first are credits, which no blank line parts from it. */
function standsOverCredits(paragraph = ""): boolean {
  const [, ...others] = paragraph.split("\n");
  return others.length > 0 && others.every((line) => creditOf(line) !== null);
}

/** The first thing that is found in one of some lines; null when there is none. */
function firstOf(lines: readonly string[], find: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = find(line);
    if (found !== null) return found;
  }
  return null;
}
