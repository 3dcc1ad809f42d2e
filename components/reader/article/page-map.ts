/**
 * Where the article's words are on the page. Leaf blocks are measured once for each size of the article;
 * from them every place is known nearly, and exactly where a Range is asked. Heights are in CSS pixels
 * from the top of the article, so scrolling changes none of them.
 */
import { rangeOfSpan } from "@/lib/text/dom-offsets";
import { countWhile, indexLeaves, type LeafIndex } from "@/lib/text/leaf-index";
import { type TextSpan, textSpan } from "@/lib/text/offsets";

interface LeafBox {
  start: number;
  end: number;
  top: number;
  bottom: number;
}

export interface PageMap {
  leaves: LeafIndex;
  root: HTMLElement;
  boxes: readonly LeafBox[];
}

/** Measures an article that has been laid out. */
export function mapPage(root: HTMLElement): PageMap {
  return measure(root, indexLeaves(root));
}

/** Measures it again, as after a change of width or of fonts; the words are the same. */
export function remapPage({ root, leaves }: PageMap): PageMap {
  return measure(root, leaves);
}

function measure(root: HTMLElement, leaves: LeafIndex): PageMap {
  const origin = root.getBoundingClientRect().top;
  const boxes = leaves.leaves.map(({ element, start, end }) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { start, end, top: top - origin, bottom: bottom - origin };
  });
  return { leaves, root, boxes };
}

const ranges = new WeakMap<LeafIndex, WeakMap<TextSpan, Range | null>>();

/** The Range of a span, made once for each span object; null where none of the article's text is in it. */
export function rangeOn({ leaves }: PageMap, span: TextSpan): Range | null {
  const made = ranges.get(leaves) ?? new WeakMap<TextSpan, Range | null>();
  ranges.set(leaves, made);
  const kept = made.get(span);
  if (kept !== undefined) return kept;
  const range = rangeOfSpan(leaves, span);
  made.set(span, range);
  return range;
}

/** The boxes of a span's lines in the viewport's coordinates, first line first; empty where nothing is drawn. */
export function linesOf(page: PageMap, span: TextSpan): DOMRect[] {
  return Array.from(rangeOn(page, span)?.getClientRects() ?? []).filter(({ width }) => width > 0);
}

/** How far down a span begins, exactly; it asks the browser to measure. */
export function topOfSpan(page: PageMap, span: TextSpan): number {
  const line = linesOf(page, span)[0];
  return line ? line.top - page.root.getBoundingClientRect().top : nearTopOf(page.boxes, span.start);
}

/** How high a span's lines stand together; 0 where nothing of it is drawn. */
export function heightOfSpan(page: PageMap, span: TextSpan): number {
  const lines = linesOf(page, span);
  return (lines.at(-1)?.bottom ?? 0) - (lines[0]?.top ?? 0);
}

/** How far down a place is, nearly: by its share of its block's text. */
export function nearTopOf(boxes: readonly LeafBox[], offset: number): number {
  const box = boxes[countWhile(boxes, (each) => each.end <= offset)] ?? boxes.at(-1);
  if (!box) return 0;
  const share = (offset - box.start) / Math.max(1, box.end - box.start);
  return box.top + (box.bottom - box.top) * Math.min(1, Math.max(0, share));
}

/** The stretch of text that stands between two heights. Blocks side by side, as in a table, count as one line. */
export function spanBetween(boxes: readonly LeafBox[], top: number, bottom: number): TextSpan {
  const first = boxes[countWhile(boxes, (box) => box.bottom < top)];
  const last = boxes[countWhile(boxes, (box) => box.top <= bottom) - 1];
  if (!first || !last || last.end < first.start) return textSpan(0, 0);
  return textSpan(first.start, last.end);
}
