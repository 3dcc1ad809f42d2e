/**
 * How much one article may be made of, so that neither its import nor a reader's browser is kept busy for long. A *part*
 * is anything that is not plain text: a paragraph, a list item or a cell; a link, a stressed word or a line break. What
 * only wraps them, and an article keeps nothing of, is none. The limits are far beyond what a million characters of
 * prose need.
 */

import type { Element, ElementContent, Root } from "hast";
import { type Refusal, refuse } from "@/lib/result";
import { isInlineName, isMixedName } from "@/lib/text/elements";
import { saysNothing } from "./inline";

/** Most blocks of one article: paragraphs, list items, rows, cells and whatever holds them. */
const MAX_BLOCKS = 30_000;
/** Most parts within lines of text. */
const MAX_INLINE = 50_000;
/** Most UTF-16 code units of all its links' addresses together. */
const MAX_ADDRESSES = 4_000_000;

type Refused = { ok: false; refusal: Refusal };

/** Counts what an article would be made of. */
export interface Parts {
  blocks: number;
  inline: number;
  addresses: number;
}

export const NO_PARTS: Readonly<Parts> = { blocks: 0, inline: 0, addresses: 0 };

/** Tells whether there are more parts than an article may have. */
export function areTooMany({ blocks, inline, addresses }: Parts): boolean {
  return blocks > MAX_BLOCKS || inline > MAX_INLINE || addresses > MAX_ADDRESSES;
}

/** Counts the parts of a sanitised tree; one within a line is made again for every block that it holds. */
export function partsOf(tree: Root): Parts {
  const parts = { ...NO_PARTS };
  count(tree, NO_PARTS, parts);
  return parts;
}

/** `around` is what the lines stand in that the parent is a part of. */
function count(parent: Root | Element, around: Readonly<Parts>, parts: Parts): void {
  const isFilledByOne =
    parent.type === "element" && isMixedName(parent.tagName) && parent.children.filter(isShown).length === 1;
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    const isInline = isInlineName(child.tagName) || child.tagName === "br";
    const own = isInline ? inlineOf(child) : NO_PARTS;
    if (isInline) add(parts, own);
    else if (isBlock(child, isFilledByOne)) add(parts, { ...around, blocks: 1 });
    count(child, isInline ? add({ ...around }, own) : around, parts);
  }
}

function add(parts: Parts, more: Readonly<Parts>): Parts {
  parts.blocks += more.blocks;
  parts.inline += more.inline;
  parts.addresses += more.addresses;
  return parts;
}

function inlineOf(element: Element): Readonly<Parts> {
  if (saysNothing(element)) return NO_PARTS;
  const { href } = element.properties;
  return { blocks: 0, inline: 1, addresses: typeof href === "string" ? href.length : 0 };
}

/** A wrapper is a paragraph where words stand in it, and a paragraph is none where an item or a cell takes its words. */
function isBlock({ tagName, children }: Element, isAlone: boolean): boolean {
  if (tagName === "p") return !isAlone;
  return (
    tagName !== "div" || (!isAlone && children.some((child) => isShown(child) && !isBlockElement(child)))
  );
}

function isBlockElement(node: ElementContent): boolean {
  return node.type === "element" && !isInlineName(node.tagName) && node.tagName !== "br";
}

function isShown(node: Root["children"][number]): boolean {
  return node.type !== "text" || node.value.trim() !== "";
}

/** Refuses the content of an import, with the sentence as its field's message too. */
export function refuseContent(message: string): Refused {
  return refuse("invalid", message, { fields: [{ path: "content", message }] });
}

export const tooTangled = refuseContent(
  "The markup is too tangled to be read; paste the text alone instead.",
);
export const tooDeep = refuseContent(
  "Its lists and quotations lie too deep within each other to be read; take some of them apart.",
);
export const tooManyParts = refuseContent(
  "This has more paragraphs, cells, links or line breaks than one article may have; import it in parts.",
);
