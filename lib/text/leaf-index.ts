/**
 * The leaf blocks of a rendered article, in reading order, with what is needed to find one by a text
 * offset or by a node. Needs no global: any DOM will do.
 */

export interface Leaf {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

/** A text node of a leaf block, and how many of the leaf's code units come before it. */
export interface TextRun {
  readonly node: Text;
  readonly start: number;
}

/** An article's leaf blocks; stale as soon as its DOM changes. */
export interface LeafIndex {
  readonly root: Element;
  readonly leaves: readonly Leaf[];
  /** Filled as they are asked for: most leaves of a long article never are. */
  readonly texts: Map<Leaf, readonly TextRun[]>;
}

/** Node.ELEMENT_NODE and Node.TEXT_NODE, without need of the global. */
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Indexes the leaf blocks below `root`; make it once, it costs one pass over the article. */
export function indexLeaves(root: Element): LeafIndex {
  const leaves = Array.from(root.querySelectorAll("[data-start]"), (element) => {
    const start = startOf(element);
    return { element, start, end: start + element.textContent.length };
  });
  return { root, leaves, texts: new Map() };
}

/** Finds the position of the leaf that a node is in or is; null when it is in none. */
export function leafHolding({ leaves }: LeafIndex, node: Node): number | null {
  const element = isElement(node) ? node : node.parentElement;
  const holder = element?.closest("[data-start]");
  if (!holder) return null;
  // Even neighbouring empty cells have a tab between them, so no two leaves start at one offset.
  const at = countWhile(leaves, (leaf) => leaf.start < startOf(holder));
  return leaves[at]?.element === holder ? at : null;
}

/** Lists a leaf's text nodes in order. */
export function textsOf({ texts }: LeafIndex, leaf: Leaf): readonly TextRun[] {
  const known = texts.get(leaf);
  if (known) return known;
  const runs: TextRun[] = [];
  collectTexts(leaf.element, runs);
  texts.set(leaf, runs);
  return runs;
}

/** Counts how many items at the front of a list satisfy a condition that none after them does, by halving. */
export function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startOf(leaf: Element): number {
  return Number(leaf.getAttribute("data-start"));
}

function collectTexts(parent: Node, runs: TextRun[]): void {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (isText(child)) {
      const last = runs.at(-1);
      runs.push({ node: child, start: last ? last.start + last.node.data.length : 0 });
    } else {
      collectTexts(child, runs);
    }
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}
