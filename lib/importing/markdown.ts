/**
 * Reads text/markdown: CommonMark with GitHub's tables, footnotes, task lists and struck-out text.
 * HTML inside it is not let through as markup.
 */

import type { Element, Root } from "hast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { inOneLine, leafBlocks } from "@/lib/text/article";
import { canonicalLanguage } from "@/lib/text/language";
import { withUnixLines } from "@/lib/text/plain-text";
import { assemble } from "./assemble";
import { splitFrontMatter } from "./front-matter";
import type { Reading } from "./imported";

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype);

/** Reads Markdown; `sourceUrl`, when known, is what its relative links count from. */
export function readMarkdown(content: string, sourceUrl: string | null): Reading {
  const { metadata, rest } = splitFrontMatter(withUnixLines(content));
  const address = metadata.sourceUrl && URL.canParse(metadata.sourceUrl) ? metadata.sourceUrl : null;
  const tree: Root = processor.runSync(processor.parse(rest));
  tidy(tree);
  const { article, text } = assemble(tree, sourceUrl ?? address);
  const headline = leafBlocks(article).find((leaf) => leaf.element.tagName === "h1");
  const title = metadata.title ?? (headline ? inOneLine(headline.text) : null);
  const lang = canonicalLanguage(metadata.lang ?? "");
  return { article, text, metadata: { ...metadata, title, sourceUrl: address, lang } };
}

/**
 * Undoes what the converter adds for a browser: a task's checkbox, a control no article holds, becomes a
 * character, and the heading it writes over the footnotes goes, since the author wrote none.
 */
function tidy(parent: Root | Element): void {
  parent.children.forEach((child, at) => {
    if (child.type !== "element") return;
    if (child.tagName === "input") parent.children[at] = textNode(child.properties.checked ? "☑" : "☐");
    else if (child.properties.id === "footnote-label") parent.children[at] = textNode("");
    else tidy(child);
  });
}

function textNode(value: string): { type: "text"; value: string } {
  return { type: "text", value };
}
