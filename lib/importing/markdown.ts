/**
 * Reads text/markdown: CommonMark with tables, struck-out text, footnotes and task lists. HTML inside
 * it is kept as the characters it is written in, never as markup.
 */

import type { Element, Root } from "hast";
import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { accept, type Result } from "@/lib/result";
import { inOneLine, leafBlocks } from "@/lib/text/article";
import { canonicalLanguage } from "@/lib/text/language";
import { withUnixLines } from "@/lib/text/plain-text";
import { assemble } from "./assemble";
import { tooTangled } from "./bounds";
import { splitFrontMatter } from "./front-matter";
import type { Reading } from "./imported";
import { webAddress } from "./links";
import { refuseNotes, refuseTokens } from "./markdown-bounds";
import { parseHtml } from "./parse-html";

const markdown = new MarkdownIt({ html: false, linkify: true }).use(footnotes);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
// The rule above the notes is the look's business.
markdown.renderer.rules.footnote_block_open = () => '<section class="footnotes"><ol>';

const TASK = /^\[([ xX])\](?=\s)/;

/**
 * Reads Markdown; refuses what is too deep or has too many parts. `sourceUrl`, when known, is what its relative links
 * count from.
 */
export function readMarkdown(content: string, sourceUrl: string | null): Result<Reading> {
  const { metadata, rest } = splitFrontMatter(withUnixLines(content));
  const rendered = render(rest);
  if (!rendered.ok) return rendered;
  const tree = parseHtml(rendered.value);
  if (!tree) return tooTangled;
  tidy(tree);
  const address = webAddress(metadata.sourceUrl);
  const assembled = assemble(tree, sourceUrl ?? address);
  if (!assembled.ok) return assembled;
  const { article, text } = assembled.value;
  const headline = leafBlocks(article).find((leaf) => leaf.element.tagName === "h1");
  const title = metadata.title ?? (headline ? inOneLine(headline.text) : null);
  const lang = canonicalLanguage(metadata.lang ?? "");
  return accept({ article, text, metadata: { ...metadata, title, sourceUrl: address, lang } });
}

function render(text: string): Result<string> {
  const refused = refuseNotes(text);
  if (refused) return refused;
  const env = {};
  const tokens = markdown.parse(text, env);
  return refuseTokens(tokens) ?? accept(markdown.renderer.render(tokens, markdown.options, env));
}

/** Turns a task's "[x]" into a ticked box, and gives the arrow behind a footnote a name that can be spoken. */
function tidy(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    if (child.tagName === "li") tickBox(child);
    if ([child.properties.className].flat().includes("footnote-backref"))
      child.properties.ariaLabel = "Back to the text";
    tidy(child);
  }
}

function tickBox(item: Element): void {
  const [first, second] = item.children.filter((child) => child.type === "element" || child.type === "text");
  const opening = first?.type === "text" && first.value.trim() === "" ? second : first;
  const words = opening?.type === "element" && opening.tagName === "p" ? opening.children[0] : opening;
  if (words?.type !== "text") return;
  words.value = words.value.replace(TASK, (_, mark: string) => (mark === " " ? "☐" : "☑"));
}
