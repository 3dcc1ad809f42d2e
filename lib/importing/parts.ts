/**
 * The parts of lists and tables: which may stand in which, how they are made, and what becomes of blocks that stand
 * where a part should.
 */
import type { Element, ElementContent, Properties } from "hast";
import { block } from "./block";

const PARTS_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  ul: new Set(["li"]),
  ol: new Set(["li"]),
  dl: new Set(["dt", "dd"]),
  table: new Set(["caption", "thead", "tbody", "tfoot", "tr"]),
  thead: new Set(["tr"]),
  tbody: new Set(["tr"]),
  tfoot: new Set(["tr"]),
  tr: new Set(["td", "th"]),
};
const CELLS = new Set(["td", "th"]);
const MOST_SPANNED = 100;

/** Tells whether an element is a list, a table, or a part of a table that has parts of its own. */
export function hasParts({ tagName }: Element): boolean {
  return PARTS_OF[tagName] !== undefined;
}

/** Tells whether an element may stand in a list or a table. */
export function isPartOf(parent: Element, { tagName }: Element): boolean {
  return PARTS_OF[parent.tagName]?.has(tagName) ?? false;
}

/** Tells whether a part keeps its place when it is empty: a cell does, or the figures beside it would move. */
export function isCell({ tagName }: Element): boolean {
  return CELLS.has(tagName);
}

/** Makes a part of an element and the blocks that were made of what it holds. */
export function partWith({ tagName, properties }: Element, blocks: Element[]): Element {
  return block(tagName, spansBounded(properties), hoisted(blocks));
}

const HOME_OF_STRAYS: Readonly<Record<string, string>> = { ul: "li", ol: "li", dl: "dd", tr: "td" };

/** Makes parts of blocks that stand in a list or a table without being one: an item each, or a row of one cell. */
export function strays(parent: Element, blocks: Element[]): Element[] {
  const home = HOME_OF_STRAYS[parent.tagName];
  if (home) return blocks.map((stray) => block(home, {}, hoisted([stray])));
  return blocks.map((stray) => block("tr", {}, [block("td", {}, hoisted([stray]))]));
}

/** An item that holds one paragraph and no more holds its words directly. */
function hoisted(blocks: Element[]): ElementContent[] {
  const [only, second] = blocks;
  const isBare = only?.tagName === "p" && second === undefined && Object.keys(only.properties).length === 0;
  return isBare ? only.children : blocks;
}

function spansBounded(properties: Properties): Properties {
  return {
    ...properties,
    colSpan: cellsSpanned(properties.colSpan),
    rowSpan: cellsSpanned(properties.rowSpan),
  };
}

function cellsSpanned(span: Properties[string]): number | undefined {
  const cells = Math.trunc(Number(span));
  return cells >= 2 ? Math.min(cells, MOST_SPANNED) : undefined;
}
