/**
 * Reads text/html: a whole page, from which the article is taken and the furniture left behind, or a
 * fragment, which is kept whole.
 */

import type { Root } from "hast";
import { assemble } from "./assemble";
import type { Reading } from "./imported";
import { readMetadata } from "./metadata";
import { parseHtml } from "./parse-html";

/** Reads HTML; null when its markup is too tangled to be read. `sourceUrl`, when known, is the page's address. */
export function readHtml(content: string, sourceUrl: string | null): Reading | null {
  const page = parseHtml(content);
  if (!page) return null;
  const metadata = readMetadata(page);
  const tree: Root = page;
  return { ...assemble(tree, sourceUrl ?? metadata.sourceUrl), metadata };
}
