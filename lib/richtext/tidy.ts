/**
 * Rich text as the editor hands it over, made fit to send: nothing but what means something, and no
 * blank paragraphs around it.
 */

import type { Block, Inline, ListItem, Mark, Paragraph, RichText } from "./body";

const LARGEST_START = 999_999_999;

/**
 * Rewrites a document that has our nodes and marks: attributes that mean nothing are dropped (Tiptap's
 * link target, a code block's language), a list's first number is made one that the check accepts
 * (pasted HTML may hold any), and blank paragraphs at either end go.
 */
export function tidyRichText(doc: RichText): RichText {
  const blocks = (doc.content ?? []).map(tidyBlock);
  const first = blocks.findIndex((block) => !isBlank(block));
  const last = blocks.findLastIndex((block) => !isBlank(block));
  return { type: "doc", content: first < 0 ? [] : blocks.slice(first, last + 1) };
}

function isBlank(block: Block): boolean {
  if (block.type !== "paragraph") return false;
  return (block.content ?? []).every((inline) => inline.type === "hardBreak" || inline.text.trim() === "");
}

function tidyBlock(block: Block): Block {
  switch (block.type) {
    case "paragraph":
      return tidyParagraph(block);
    case "codeBlock":
      return { type: "codeBlock", ...(block.content ? { content: block.content } : {}) };
    case "blockquote":
      return { type: "blockquote", content: block.content.map(tidyBlock) };
    case "bulletList":
      return { type: "bulletList", content: block.content.map(tidyItem) };
    case "orderedList": {
      const start = tidyStart(block.attrs?.start);
      return {
        type: "orderedList",
        ...(start === 1 ? {} : { attrs: { start } }),
        content: block.content.map(tidyItem),
      };
    }
  }
}

function tidyItem({ content: [first, ...rest] }: ListItem): ListItem {
  return { type: "listItem", content: [tidyParagraph(first), ...rest.map(tidyBlock)] };
}

function tidyParagraph({ content }: Paragraph): Paragraph {
  return { type: "paragraph", ...(content ? { content: content.map(tidyInline) } : {}) };
}

function tidyInline(inline: Inline): Inline {
  const { marks, ...rest } = inline;
  return marks && marks.length > 0 ? { ...rest, marks: marks.map(tidyMark) } : rest;
}

function tidyMark(mark: Mark): Mark {
  return mark.type === "link" ? { type: "link", attrs: { href: mark.attrs.href } } : { type: mark.type };
}

function tidyStart(start: number | null | undefined): number {
  const number = Math.trunc(start ?? 1);
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, 0), LARGEST_START);
}
