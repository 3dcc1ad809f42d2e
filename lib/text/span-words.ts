/**
 * The words of a span, read off the rendered article. Inside a leaf block the DOM's text is the canonical text;
 * between two leaf blocks stands the gap that `layOut` wrote there.
 */
import { countWhile, type Leaf, type LeafIndex } from "./leaf-index";
import type { TextSpan } from "./offsets";

/** Reads the canonical text of a span, unit for unit; a span beyond the article is cut to it. */
export function wordsOfSpan({ leaves }: LeafIndex, { start, end }: TextSpan): string {
  const pieces: string[] = [];
  // The first leaf that a span can touch is the one whose gap it may begin in.
  for (let at = Math.max(0, countWhile(leaves, (leaf) => leaf.end < start) - 1); at < leaves.length; at++) {
    const leaf = leaves[at];
    if (!leaf || leaf.start >= end) break;
    pieces.push(leaf.element.textContent.slice(Math.max(0, start - leaf.start), end - leaf.start));
    const next = leaves[at + 1];
    if (next && leaf.end < end) {
      pieces.push(gapBetween(leaf, next).slice(Math.max(0, start - leaf.end), end - leaf.end));
    }
  }
  return pieces.join("");
}

/** The gap's length is known from the offsets; of the two gaps of one unit, a tab parts the cells of a row. */
function gapBetween(leaf: Leaf, next: Leaf): string {
  if (next.start - leaf.end !== 1) return "\n\n";
  const row = leaf.element.closest("tr");
  return row?.contains(next.element) && isInOtherCell(leaf, next) ? "\t" : "\n";
}

/** Whether two leaves of a row are in different cells of it; blocks within one cell are parted by a line. */
function isInOtherCell(leaf: Leaf, next: Leaf): boolean {
  const cell = leaf.element.closest("td, th");
  return cell === null || !cell.contains(next.element);
}
