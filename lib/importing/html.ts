/**
 * Reads text/html: a whole page, from which the article is taken and the furniture left behind, or a
 * fragment, which is kept whole.
 */

import { accept, type Result } from "@/lib/result";
import { assemble } from "./assemble";
import { tooTangled } from "./bounds";
import type { Reading } from "./imported";
import { mainText } from "./main-text";
import { readMetadata } from "./metadata";
import { parseHtml } from "./parse-html";

/** Only a whole page has furniture: what a person selected and pasted is all meant. */
const WHOLE_PAGE = /<(?:!doctype|html|head|body)[\s>]/i;
const OPENING = 100_000;

/** Reads HTML; refuses what is too tangled or has too many parts. `sourceUrl`, when known, is the page's address. */
export function readHtml(content: string, sourceUrl: string | null): Result<Reading> {
  const page = parseHtml(content);
  if (!page) return tooTangled;
  const metadata = readMetadata(page);
  const tree = WHOLE_PAGE.test(content.slice(0, OPENING)) ? mainText(page) : page;
  const assembled = assemble(tree, sourceUrl ?? metadata.sourceUrl);
  return assembled.ok ? accept({ ...assembled.value, metadata }) : assembled;
}
