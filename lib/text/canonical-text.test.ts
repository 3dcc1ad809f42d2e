import type { Element, ElementContent } from "hast";
import { expect, test } from "vitest";
import { type Article, leafBlocks, opensWithTitle } from "./article";
import { layOut } from "./canonical-text";

function el(tagName: string, ...children: (ElementContent | string)[]): Element {
  return {
    type: "element",
    tagName,
    properties: {},
    children: children.map((child) => (typeof child === "string" ? { type: "text", value: child } : child)),
  };
}

function article(...children: Element[]): Article {
  return { type: "root", children };
}

test("a blank line parts blocks, a line list items and rows, a tab cells", () => {
  const text = layOut(
    article(
      el("h1", "Title"),
      el("p", "One ", el("b", "two"), " three"),
      el("ul", el("li", "a"), el("li", el("p", "b"), el("ol", el("li", "c")))),
      el("blockquote", el("p", "d"), el("p", "e")),
      el(
        "table",
        el("caption", "f"),
        el("tbody", el("tr", el("th", "g"), el("td")), el("tr", el("td"), el("td", "h"))),
      ),
      el("dl", el("dt", "i"), el("dd", "j")),
      el("hr"),
      el("figure", el("figcaption", "k")),
    ),
  );
  expect(text).toBe("Title\n\nOne two three\n\na\nb\nc\n\nd\n\ne\n\nf\ng\t\n\th\n\ni\nj\n\nk");
});

test("each leaf block's offset is where its text stands", () => {
  const laid = article(el("p", "👍🏽 漢字"), el("ul", el("li", "مرحبا"), el("li", "e\u0301", el("i", "!"))));
  const text = layOut(laid);
  expect(leafBlocks(laid).map(({ start, end }) => text.slice(start, end))).toEqual([
    "👍🏽 漢字",
    "مرحبا",
    "e\u0301!",
  ]);
  expect(leafBlocks(laid).map(({ start }) => start)).toEqual([0, 9, 15]);
});

test("laying out twice changes nothing", () => {
  const laid = article(el("p", "a"), el("p", "b"));
  expect(layOut(laid)).toBe(layOut(laid));
});

test("an article with no leaf block has no text", () => {
  expect(layOut(article(el("hr")))).toBe("");
});

test("a headline below a kicker still opens the article, one far down does not", () => {
  const under = article(el("p", "Rights"), el("h1", "The title"), el("p", "Text"));
  const late = article(...Array.from("abcdef", (letter) => el("p", letter)), el("h1", "The title"));
  layOut(under);
  layOut(late);
  expect(opensWithTitle(under, "The title")).toBe(true);
  expect(opensWithTitle(late, "The title")).toBe(false);
});
