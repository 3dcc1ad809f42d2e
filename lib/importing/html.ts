/**
 * Reads text/html: a whole page, from which the article is taken and the furniture left behind, or a
 * fragment, which is kept whole.
 */

import { assemble } from "./assemble";
import type { Reading } from "./imported";
import { mainText } from "./main-text";
import { readMetadata } from "./metadata";
import { parseHtml } from "./parse-html";

/** Only a whole page has furniture: what a person selected and pasted is all meant. */
const WHOLE_PAGE = /<(?:!doctype|html|head|body)[\s>]/i;
const OPENING = 100_000;

/** Reads HTML; null when its markup is too tangled to be read. `sourceUrl`, when known, is the page's address. */
export function readHtml(content: string, sourceUrl: string | null): Reading | null {
  const page = parseHtml(content);
  if (!page) return null;
  const metadata = readMetadata(page);
  const tree = WHOLE_PAGE.test(content.slice(0, OPENING)) ? mainText(page) : page;
  return { ...assemble(tree, sourceUrl ?? metadata.sourceUrl), metadata };
}
