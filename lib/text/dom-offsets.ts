/**
 * The way between a rendered article and its canonical text. Every leaf block in the DOM carries
 * `data-start`, and its text is the canonical text from there on; with the index of the leaf blocks a
 * boundary point becomes a text offset, a selection a span, and a span a Range.
 */

import { countWhile, type Leaf, type LeafIndex, leafHolding, type TextRun, textsOf } from "./leaf-index";
import { type DomOffset, domOffset, type TextOffset, type TextSpan, textOffset } from "./offsets";

/** A boundary point, as a Range has two of. */
export interface DomPoint {
  node: Node;
  offset: DomOffset;
}

/** The ends of a Range, a StaticRange or a selection. */
export interface DomRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

/** Which way a point between two leaf blocks snaps: a start to the block after it, an end to the one before. */
export type Bias = "start" | "end";

/** Node.DOCUMENT_POSITION_FOLLOWING, without need of the global. */
const FOLLOWING = 4;

/**
 * Finds the text offset of a boundary point. A point outside every leaf block snaps by `bias`; null when
 * there is no leaf block on that side.
 */
export function offsetOfPoint(index: LeafIndex, point: DomPoint, bias: Bias): TextOffset | null {
  const at = leafHolding(index, point.node);
  const leaf = at === null ? undefined : index.leaves[at];
  if (at === null || !leaf) return snap(index, firstAfter(index, point), bias);
  const offset = leaf.start + unitsBefore(index, leaf, point);
  if (bias === "start" && offset === leaf.end) return snap(index, at + 1, bias) ?? textOffset(offset);
  if (bias === "end" && offset === leaf.start) return snap(index, at, bias) ?? textOffset(offset);
  return textOffset(offset);
}

/**
 * Finds the span that a range in the DOM covers, null when it covers no text of the article. A triple
 * click, which ends before the first letter of the next block, covers nothing of that block.
 */
export function spanOfRange(index: LeafIndex, range: DomRange): TextSpan | null {
  const from = { node: range.startContainer, offset: domOffset(range.startOffset) };
  const to = { node: range.endContainer, offset: domOffset(range.endOffset) };
  const start = offsetOfPoint(index, from, "start");
  const end = offsetOfPoint(index, to, "end");
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** Finds the boundary point of a text offset; one in a gap between leaf blocks snaps by `bias`. Null for an empty article. */
export function pointOfOffset(index: LeafIndex, offset: TextOffset, bias: Bias): DomPoint | null {
  const { leaves } = index;
  // A start belongs to the first leaf that ends after it, an end to the last that starts before it.
  const at =
    bias === "start"
      ? countWhile(leaves, (leaf) => leaf.end <= offset)
      : countWhile(leaves, (leaf) => leaf.start < offset) - 1;
  const leaf = leaves[Math.min(Math.max(at, 0), leaves.length - 1)];
  if (!leaf) return null;
  const units = Math.min(Math.max(offset - leaf.start, 0), leaf.end - leaf.start);
  return pointInLeaf(leaf, textsOf(index, leaf), { units, bias });
}

/** Makes the Range of a span, which may reach over many leaf blocks; null when no text of the article is in it. */
export function rangeOfSpan(index: LeafIndex, span: TextSpan): Range | null {
  const from = pointOfOffset(index, span.start, "start");
  const to = pointOfOffset(index, span.end, "end");
  if (!from || !to || !touchesText(index, span)) return null;
  const range = index.root.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function touchesText({ leaves }: LeafIndex, { start, end }: TextSpan): boolean {
  const leaf = leaves[countWhile(leaves, (each) => each.end <= start)];
  return leaf !== undefined && leaf.start < end && start < end;
}

function snap({ leaves }: LeafIndex, next: number, bias: Bias): TextOffset | null {
  if (bias === "start") {
    const leaf = leaves.slice(next).find(hasText);
    return leaf ? textOffset(leaf.start) : null;
  }
  const leaf = leaves.slice(0, next).findLast(hasText);
  return leaf ? textOffset(leaf.end) : null;
}

function hasText(leaf: Leaf): boolean {
  return leaf.end > leaf.start;
}

/** Finds the position of the first leaf that does not lie before a point outside every leaf. */
function firstAfter(index: LeafIndex, { node, offset }: DomPoint): number {
  const child = node.childNodes[offset];
  return countWhile(index.leaves, ({ element }) =>
    child ? isBefore(element, child) : isBefore(element, node) || node.contains(element),
  );
}

/** Tells whether a node ends before another starts. */
function isBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & FOLLOWING) !== 0 && !one.contains(other);
}

/** Counts the leaf's code units before a point inside it. */
function unitsBefore(index: LeafIndex, leaf: Leaf, point: DomPoint): number {
  const texts = textsOf(index, leaf);
  const run = texts.find(({ node }) => node === point.node);
  if (run) return run.start + Math.min(point.offset, run.node.data.length);
  const child = point.node.childNodes[point.offset];
  const before = countWhile(texts, ({ node }) =>
    child ? isBefore(node, child) : isBefore(node, point.node) || point.node.contains(node),
  );
  const next = texts[before];
  return next ? next.start : leaf.end - leaf.start;
}

function pointInLeaf(leaf: Leaf, texts: readonly TextRun[], place: { units: number; bias: Bias }): DomPoint {
  const { units, bias } = place;
  const at =
    bias === "start"
      ? countWhile(texts, (run) => run.start + run.node.data.length <= units)
      : countWhile(texts, (run) => run.start < units) - 1;
  const run = texts[Math.min(Math.max(at, 0), texts.length - 1)];
  if (!run) return { node: leaf.element, offset: domOffset(0) };
  return { node: run.node, offset: domOffset(units - run.start) };
}
