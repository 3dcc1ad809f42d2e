import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { layOut } from "./canonical-text";
import { indexLeaves } from "./leaf-index";
import { textSpan } from "./offsets";
import { wordsOfSpan } from "./span-words";

/** An article with every gap there is: between blocks, list items, rows, cells, and blocks within one cell. */
function anArticle() {
  const article = h(null, [
    h("p", ["Courts acquitted ", h("b", "4,032"), " people."]),
    h("ul", [h("li", ["One"]), h("li", [h("p", "Two"), h("ul", [h("li", "Three")])])]),
    h("table", [
      h("tbody", [
        h("tr", [h("th", "Year"), h("td", "2013"), h("td")]),
        h("tr", [h("td", [h("p", "a"), h("p", "b")]), h("td", "825")]),
      ]),
    ]),
    h("blockquote", [h("p", "It is said.")]),
  ]);
  const text = layOut(article);
  const { document } = new JSDOM(toHtml(article)).window;
  return { text, leaves: indexLeaves(document.body) };
}

test("the words of any span are those of the canonical text, over blocks, rows and cells", () => {
  const { text, leaves } = anArticle();
  expect(text).toContain("Year\t2013\t\na\nb\t825");
  expect(wordsOfSpan(leaves, textSpan(0, text.length))).toBe(text);
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
      const [start, end] = one < other ? [one, other] : [other, one];
      expect(wordsOfSpan(leaves, textSpan(start, end))).toBe(text.slice(start, end));
    }),
  );
});

test("a span beyond the article is cut to it", () => {
  const { text, leaves } = anArticle();
  expect(wordsOfSpan(leaves, textSpan(text.length - 5, text.length + 9))).toBe("said.");
  expect(wordsOfSpan(leaves, textSpan(text.length + 1, text.length + 9))).toBe("");
});
