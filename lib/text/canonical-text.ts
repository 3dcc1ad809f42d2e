/**
 * From an article to its canonical text: the leaf blocks' texts in reading order, with a gap between
 * any two that tells how they are parted (a tab between cells, a line between rows and list items,
 * a blank line between blocks). Offsets into it are what every annotation counts in.
 */

import type { Element, Root } from "hast";
import { type Article, textOf } from "./article";
import { isBlockName, isLeafName, isMixedName } from "./elements";

const BETWEEN_BLOCKS = "\n\n";

/** The gap between two leaf blocks is that of the innermost element which holds both. */
const GAP_WITHIN: Readonly<Record<string, string>> = {
  tr: "\t",
  table: "\n",
  thead: "\n",
  tbody: "\n",
  tfoot: "\n",
  td: "\n",
  th: "\n",
  ul: "\n",
  ol: "\n",
  li: "\n",
  dl: "\n",
  dt: "\n",
  dd: "\n",
};

interface Layout {
  pieces: string[];
  length: number;
  /** What to write before the next leaf; null before the first. */
  gap: string | null;
}

/** Writes out an article's canonical text and sets each leaf block's `dataStart` to its place in it. */
export function layOut(article: Article): string {
  const layout: Layout = { pieces: [], length: 0, gap: null };
  layOutBlocks(article, layout);
  return layout.pieces.join("");
}

function layOutBlocks(parent: Root | Element, layout: Layout): void {
  const gap = (parent.type === "element" && GAP_WITHIN[parent.tagName]) || BETWEEN_BLOCKS;
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    const before = layout.pieces.length;
    if (holdsText(child)) layOutLeaf(child, layout);
    else if (isCellOfPictures(child)) write(layout.gap ?? "", layout);
    else layOutBlocks(child, layout);
    if (layout.pieces.length > before) layout.gap = gap;
  }
}

function layOutLeaf(leaf: Element, layout: Layout): void {
  if (layout.gap !== null) write(layout.gap, layout);
  leaf.properties.dataStart = layout.length;
  write(textOf(leaf), layout);
}

function write(piece: string, layout: Layout): void {
  layout.pieces.push(piece);
  layout.length += piece.length;
}

/** A list item or a cell holds text itself unless it holds blocks; a paragraph always does. */
function holdsText(element: Element): boolean {
  if (isLeafName(element.tagName)) return true;
  return isMixedName(element.tagName) && !element.children.some(isBlock);
}

/** A cell that holds nothing but pictures is as an empty one: those beside it stay in their columns. */
function isCellOfPictures({ tagName, children }: Element): boolean {
  return (
    /^t[dh]$/.test(tagName) && children.every((child) => child.type === "element" && child.tagName === "img")
  );
}

function isBlock(child: Element["children"][number]): boolean {
  return child.type === "element" && isBlockName(child.tagName);
}
