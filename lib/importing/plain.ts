/**
 * Reads text/plain. The text is kept verbatim; its title is its first line, and a short line near
 * the top that ends in a date ("Updated: December 15, 2017") says when it was published.
 */

import { leafBlocks } from "@/lib/text/article";
import { articleOfPlainText, titleOfPlainText, withUnixLines } from "@/lib/text/plain-text";
import { dateAtEnd } from "./dates";
import { NO_METADATA, type Reading } from "./imported";

/** How many paragraphs from the top a date line may stand. */
const DATELINE_REACH = 6;

/** Reads plain text; `title`, when a person gave one, decides which first line is a headline. */
export function readPlain(content: string, title: string | undefined): Reading {
  const text = withUnixLines(content);
  const found = titleOfPlainText(text) || null;
  const article = articleOfPlainText(text, title);
  const metadata = { ...NO_METADATA, title: found, publishedAt: datelineOf(article) };
  return { article, text, metadata };
}

function datelineOf(article: Reading["article"]): string | null {
  for (const leaf of leafBlocks(article).slice(0, DATELINE_REACH)) {
    const date = dateAtEnd(leaf.text);
    if (date) return date;
  }
  return null;
}
