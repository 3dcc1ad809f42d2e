/**
 * A body as an HTML tree (hast), the one shape that the page and the exports render. Only the elements
 * of `BodyElement` can come out, so whoever renders it injects no HTML of anybody's.
 */

import type { Element, ElementContent, Properties } from "hast";
import { stretchesOf } from "./autolink";
import type { Block, Body, Inline, ListItem, Mark } from "./body";
import { isSafeHref } from "./link";

/** Every element a body may become. */
export const BODY_ELEMENTS = [
  "p",
  "ul",
  "ol",
  "li",
  "blockquote",
  "pre",
  "code",
  "br",
  "strong",
  "em",
  "a",
] as const;

// The other site learns nothing of ours, and search engines learn that a visitor put the link there.
const LINK_RELATIONS = ["noopener", "noreferrer", "nofollow", "ugc"];

type BodyElement = (typeof BODY_ELEMENTS)[number];

/**
 * Turns a body into the children of whatever element shows it. A string's blank lines part its
 * paragraphs, its other line breaks are kept, and its bare http and https addresses become links.
 */
export function bodyHast(body: Body): Element[] {
  if (typeof body !== "string") return (body.content ?? []).map(blockHast);
  const paragraphs = body.replace(/\r\n?/g, "\n").split(/\n(?:[ \t]*\n)+/);
  return paragraphs.map((lines) => paragraph(linesHast(lines)));
}

function blockHast(block: Block | ListItem): Element {
  switch (block.type) {
    case "paragraph":
      return paragraph(inlinesHast(block.content ?? []));
    case "codeBlock": {
      const code = (block.content ?? []).map((node) => text(node.text));
      return element("pre", [element("code", code)], { dir: "auto" });
    }
    case "blockquote":
      return element("blockquote", block.content.map(blockHast), { dir: "auto" });
    case "bulletList":
      return element("ul", block.content.map(blockHast), { dir: "auto" });
    case "orderedList": {
      const start = block.attrs?.start ?? 1;
      return element("ol", block.content.map(blockHast), { dir: "auto", ...(start === 1 ? {} : { start }) });
    }
    case "listItem":
      return element("li", block.content.map(blockHast));
  }
}

/** Neighbours under one address become one link, however many other marks part them. */
function inlinesHast(inlines: Inline[]): ElementContent[] {
  const result: ElementContent[] = [];
  let siblings = result;
  let address: string | null = null;
  for (const inline of inlines) {
    const href = hrefOf(inline.marks ?? []);
    if (href !== address) {
      siblings = href === null ? result : [];
      if (href !== null) result.push(anchor(href, siblings));
      address = href;
    }
    siblings.push(inlineHast(inline));
  }
  return result;
}

function inlineHast(inline: Inline): ElementContent {
  if (inline.type === "hardBreak") return element("br", []);
  let node: ElementContent = text(inline.text);
  // From the inside out in a fixed order, whatever order the marks were sent in.
  for (const [mark, tagName] of WRAPPERS) {
    if (inline.marks?.some(({ type }) => type === mark)) node = element(tagName, [node]);
  }
  return node;
}

const WRAPPERS: [Mark["type"], BodyElement][] = [
  ["code", "code"],
  ["italic", "em"],
  ["bold", "strong"],
];

function hrefOf(marks: Mark[]): string | null {
  const link = marks.find((mark) => mark.type === "link");
  // Checked again on the way out: what is in a database was not always put there by this version.
  return link && isSafeHref(link.attrs.href) ? link.attrs.href : null;
}

function linesHast(lines: string): ElementContent[] {
  return lines.split("\n").flatMap((line, index) => {
    const words = stretchesOf(line).map((stretch) =>
      stretch.href === null ? text(stretch.text) : anchor(stretch.href, [text(stretch.text)]),
    );
    return index === 0 ? words : [element("br", []), ...words];
  });
}

function paragraph(children: ElementContent[]): Element {
  return element("p", children, { dir: "auto" });
}

function anchor(href: string, children: ElementContent[]): Element {
  return element("a", children, { href, rel: LINK_RELATIONS, target: "_blank" });
}

function element(tagName: BodyElement, children: ElementContent[], properties: Properties = {}): Element {
  return { type: "element", tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: "text", value };
}
