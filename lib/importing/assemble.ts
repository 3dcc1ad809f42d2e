/**
 * The last steps that Markdown and HTML share: from an untrusted tree to an article with its canonical
 * text. Simplify, sanitise, shape, settle links, lay out; in that order, and each once.
 */

import type { Root } from "hast";
import type { Article } from "@/lib/text/article";
import { layOut } from "@/lib/text/canonical-text";
import { settleLinks } from "./links";
import { sanitizeTree } from "./sanitize";
import { shape } from "./shape";
import { simplify } from "./simplify";

/** Makes an article of an untrusted tree; `base` is the address its relative links count from, if known. */
export function assemble(tree: Root, base: string | null): { article: Article; text: string } {
  const article = shape(sanitizeTree(simplify(tree, base)));
  settleLinks(article);
  return { article, text: layOut(article) };
}
