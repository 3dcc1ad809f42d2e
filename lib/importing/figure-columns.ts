/** Columns of figures: their units and decimals stand under one another, for comparing them is what they are for. */

import type { Element, Root } from "hast";
import type { Article } from "@/lib/text/article";
import { textOf } from "@/lib/text/article";

/** A figure, with the sign, the currency or the unit that may stand beside it. */
const FIGURE = /^[\p{Sc}+±~≈<>−–-]{0,3}\s?\p{Nd}[\p{Nd}.,٫٬'’\s]*(?:[%‰\p{Sc}]|\p{L}{1,3}\.?)?$/u;

/** The fewest figures that make a column of them. */
const FEWEST = 2;

/** Sets the cells of such columns to the right, their headings too, where the author said nothing of it. */
export function alignFigures(article: Article): void {
  for (const table of tablesIn(article)) {
    const rows = cellsOf(table, "tr").map((row) => cellsOf(row, "td", "th"));
    // Where a cell takes more than its place, what is under what is not told by counting.
    if (
      rows
        .flat()
        .some(({ properties }) => properties.colSpan !== undefined || properties.rowSpan !== undefined)
    )
      continue;
    const width = Math.max(0, ...rows.map((row) => row.length));
    for (let at = 0; at < width; at += 1) alignColumn(rows.flatMap((row) => row[at] ?? []));
  }
}

function alignColumn(column: readonly Element[]): void {
  const said = column.filter(({ tagName }) => tagName === "td").map((cell) => textOf(cell).trim());
  const figures = said.filter((words) => FIGURE.test(words));
  const isBlank = (words: string) => /^[–—-]?$/.test(words);
  if (figures.length < FEWEST || !said.every((words) => isBlank(words) || FIGURE.test(words))) return;
  for (const { properties } of column) properties.align ??= "right";
}

/** The tables of an article, none that stands in another. */
function tablesIn(parent: Root | Element): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === "table" ? [child] : tablesIn(child);
  });
}

function cellsOf(parent: Element, ...names: string[]): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== "element" || child.tagName === "table") return [];
    return names.includes(child.tagName) ? [child] : cellsOf(child, ...names);
  });
}
