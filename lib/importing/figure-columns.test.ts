import { expect, test } from "vitest";
import type { Element, Root } from "hast";
import { textOf } from "@/lib/text/article";
import { readHtml } from "./html";

/** The cells that are set to the right, by their words. */
function setRight(rows: string): string[] {
  const reading = readHtml(`<p>Counted.</p><table>${rows}</table>`, null);
  if (!reading.ok) throw new Error("The markup was refused.");
  const found: string[] = [];
  const look = (parent: Root | Element) => {
    for (const child of parent.children) {
      if (child.type !== "element") continue;
      if (child.properties.align === "right") found.push(textOf(child));
      look(child);
    }
  };
  look(reading.value.article);
  return found;
}

test("a column of figures is set to the right, with its heading, and no other", () => {
  expect(
    setRight(
      "<tr><th>What<th>2013<th>Share<tr><th>Acquitted<td>4,032<td>0.07%<tr><th>Put right<td>37<td>–<tr><th>Of these<td>−1.5<td>12 %",
    ),
  ).toEqual(["2013", "Share", "4,032", "0.07%", "37", "–", "−1.5", "12 %"]);
});

test.each([
  ["words among them", "<tr><td>4,032<tr><td>37<tr><td>not known"],
  ["one alone", "<tr><td>4,032<tr><td>"],
  ["a cell over two columns", "<tr><td colspan=2>37<tr><td>4,032<td>61"],
  ["an author who says otherwise", "<tr><td align=center>4,032<tr><td align=center>37"],
  ["dates", "<tr><td>15 December 2017<tr><td>27 May 2014"],
])("a column with %s stands as it stood", (_name, rows) => {
  expect(setRight(rows)).toEqual([]);
});
