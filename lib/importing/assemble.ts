/**
 * The last steps that Markdown and HTML share: from an untrusted tree to an article with its canonical
 * text. Simplify, sanitise, shape, settle links, align figures, lay out; in that order, and each once.
 */

import type { Root } from "hast";
import { accept, type Result } from "@/lib/result";
import type { Article } from "@/lib/text/article";
import { layOut } from "@/lib/text/canonical-text";
import { areTooMany, partsOf, tooManyParts } from "./bounds";
import { alignFigures } from "./figure-columns";
import { settleLinks } from "./links";
import { sanitizeTree } from "./sanitize";
import { shape } from "./shape";
import { simplify } from "./simplify";

/**
 * Makes an article of an untrusted tree; `base` is the address its relative links count from, if known. Refuses one that
 * would have too many parts.
 */
export function assemble(tree: Root, base: string | null): Result<{ article: Article; text: string }> {
  const clean = sanitizeTree(simplify(tree, base));
  if (areTooMany(partsOf(clean))) return tooManyParts;
  const article = shape(clean);
  settleLinks(article);
  alignFigures(article);
  return accept({ article, text: layOut(article) });
}
