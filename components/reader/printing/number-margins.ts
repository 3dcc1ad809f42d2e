/**
 * The numbers of a printed article's notes and claims, each in the margin of the block in which a passage begins, and a
 * line under its words. The article's text stays as it is: a block gets an attribute, which print.css shows.
 */
import type { Leaf } from "@/lib/text/leaf-index";
import type { TextSpan } from "@/lib/text/offsets";
import type { PageMap } from "../article/page-map";
import type { Mark } from "../mark";

const attribute = "data-notes";
const painted = "printed";

/** Numbers marks from 1, in the order given; answers what takes the numbers and lines away again. */
export function numberMargins(page: PageMap, marks: readonly Mark[]): () => void {
  const leaves = page.leaves.leaves.filter(({ start, end }) => end > start);
  const numbers = new Map<Element, Set<number>>();
  for (const [at, { spans }] of marks.entries()) {
    for (const span of spans) {
      const leaf = leaves.find(({ end }) => end > span.start);
      if (leaf) numbers.set(leaf.element, (numbers.get(leaf.element) ?? new Set()).add(at + 1));
    }
  }
  for (const [element, each] of numbers) element.setAttribute(attribute, spellNumbers([...each]));
  const wipe = underline(
    marks.flatMap(({ spans }) =>
      spans.map((span) => rangeOf(leaves, span)).filter((range) => range !== null),
    ),
  );
  return () => {
    for (const element of numbers.keys()) element.removeAttribute(attribute);
    wipe();
  };
}

/** Writes numbers, which rise, in as little room as they can be read in: "1–4, 7, 8". */
function spellNumbers(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(", "))).join(", ");
}

/** Draws a line under all of the ranges, where the browser can; answers what takes it away. */
function underline(ranges: Range[]): () => void {
  if (typeof Highlight === "undefined") return () => undefined;
  CSS.highlights.set(painted, new Highlight(...ranges));
  return () => CSS.highlights.delete(painted);
}

/**
 * The Range of a span in blocks that have text, as lib/text/dom-offsets.ts finds it. That is not asked: what a print alone shares with the first
 * load, the bundler sets apart there, and every reader would load a kilobyte more.
 */
export function rangeOf(leaves: readonly Leaf[], { start, end }: TextSpan): Range | null {
  const first = placeOf(
    leaves.find((leaf) => leaf.end > start),
    start,
  );
  const last = placeOf(
    leaves.findLast((leaf) => leaf.start < end),
    end,
  );
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(...last);
  return range;
}

/** Where an offset is in a block's text; at the end of the block when it is beyond it. */
function placeOf(leaf: Leaf | undefined, offset: number): [Text, number] | null {
  if (!leaf) return null;
  let rest = Math.max(0, offset - leaf.start);
  let place: [Text, number] | null = null;
  const texts = document.createTreeWalker(leaf.element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    place = [text, Math.min(rest, text.data.length)];
    if (rest <= text.data.length) return place;
    rest -= text.data.length;
  }
  return place;
}
