import { leafBlocks } from "@/lib/text/article";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "./markdown";

function read(content: string, sourceUrl: string | null = null) {
  const reading = readMarkdown(content, sourceUrl);
  if (!reading.ok) throw new Error("The Markdown was refused.");
  return reading.value;
}

function elements(content: string): string[] {
  return leafBlocks(read(content).article).map(({ element, text }) => `${element.tagName} ${text}`);
}

test("headings, lists, quotations, code and tables keep their parts", () => {
  expect(
    elements(
      "# A\n\ntext *one*\ntwo\n\n- b\n- c\n\n> d\n\n```js\ne\n\n  f\n```\n\n| g | h |\n|---|--:|\n| i |   |\n",
    ),
  ).toEqual(["h1 A", "p text one two", "li b", "li c", "p d", "pre e\n\n  f", "th g", "th h", "td i", "td "]);
});

test("two spaces at a line's end break it, a line end alone does not", () => {
  expect(read("a  \nb\nc").text).toBe("a\nb c");
});

test("HTML in it is kept as characters and never becomes markup", () => {
  const { article, text } = read('a <b onclick="x">b</b>\n\n<script>alert(1)</script>\n\n<p id=x>c');
  expect(text).toBe('a <b onclick="x">b</b>\n\n<script>alert(1)</script>\n\n<p id=x>c');
  expect(JSON.stringify(article)).not.toContain('"tagName":"b"');
});

test("links lead to the web and mail alone", () => {
  const { article } = read(
    "[a](javascript:alert(1)) [b](/x) <https://c.example> [d](mailto:d@e.example) [e](data:text/html,x)",
    "https://f.example/y",
  );
  const links = JSON.stringify(article).match(/"href":"[^"]*"/g);
  expect(links).toEqual([
    '"href":"https://f.example/x"',
    '"href":"https://c.example/"',
    '"href":"mailto:d@e.example"',
  ]);
});

test("footnotes are linked both ways, without a heading that the author did not write", () => {
  const { article, text } = read("a[^x] b\n\n[^x]: The note.");
  expect(text).toBe("a[1] b\n\nThe note. ↩︎");
  expect(
    JSON.stringify(article)
      .match(/"(?:href|id)":"[^"]*"/g)
      ?.toSorted(),
  ).toEqual(['"href":"#fn-1"', '"href":"#fn-2"', '"id":"fn-1"', '"id":"fn-2"']);
});

test("a task's state is a character", () => {
  expect(elements("- [x] done\n- [ ] open\n- [y] neither")).toEqual([
    "li ☑ done",
    "li ☐ open",
    "li [y] neither",
  ]);
});

test("a picture leaves its alternative text", () => {
  expect(read("See ![a cat](cat.png) here").text).toBe("See a cat here");
});

describe("front matter", () => {
  test("tells what is known of the article and is no part of its text", () => {
    const { text, metadata } = read(
      "---\ntitle: 'A: title'\nauthors: [\"B C\", D]\ndate: 2021-03-04\nlang: FR\nsource: https://a.example/b\n---\n\n# Heading\n",
    );
    expect(text).toBe("Heading");
    expect(metadata).toEqual({
      title: "A: title",
      byline: "B C, D",
      publisher: null,
      publishedAt: "2021-03-04",
      sourceUrl: "https://a.example/b",
      lang: "fr",
    });
  });

  test("needs a key: a rule above a paragraph is not it", () => {
    expect(read("---\n\nText.\n\n---\n\nMore.").text).toBe("Text.\n\nMore.");
  });

  test("without a title gives way to the first heading", () => {
    expect(read("---\nlang: en\n---\n\nIntro\n\n# The *title*\n").metadata.title).toBe("The title");
  });
});
