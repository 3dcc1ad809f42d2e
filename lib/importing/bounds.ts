/**
 * How much one article may be made of, so that neither its import nor a reader's browser is kept busy for long. A *part*
 * is anything that is not plain text: a paragraph, a list item or a cell; a link, a stressed word or a line break.
 * The limits are far beyond what a million characters of prose need.
 */

import type { Element, Root } from "hast";
import { type Refusal, refuse } from "@/lib/result";
import { isInlineName } from "@/lib/text/elements";

/** Most blocks of one article: paragraphs, list items, rows, cells and whatever holds them. */
const MAX_BLOCKS = 20_000;
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

/** Counts the parts of a tree; one within a line is made again for every block that it holds. */
export function partsOf(tree: Root): Parts {
  const parts = { ...NO_PARTS };
  count(tree, 0, parts);
  return parts;
}

function count(parent: Root | Element, depth: number, parts: Parts): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    const isInline = isInlineName(child.tagName);
    if (isInline || child.tagName === "br") parts.inline += 1;
    else {
      parts.blocks += 1;
      parts.inline += depth;
    }
    if (typeof child.properties.href === "string") parts.addresses += child.properties.href.length;
    count(child, isInline ? depth + 1 : depth, parts);
  }
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
