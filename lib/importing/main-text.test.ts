import { describe, expect, test } from "vitest";
import { leafBlocks } from "@/lib/text/article";
import { readHtml } from "./html";

const PARAGRAPHS = Array.from(
  { length: 8 },
  (_, at) =>
    `Paragraph ${at} tells, in a sentence of some length, what the council decided, why, and who had objected to it; then it goes on for a while, as such paragraphs do, until it ends.`,
);
const STORY = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join("\n");

const FURNITURE = `<header class="site"><a href="/">The Daily</a><nav><ul><li><a href="/news">News</a></ul></nav></header>
  <div class="cookie-banner">We value cookies</div><div class="share-buttons"><a href="#">Share this</a></div>
  <aside><h2>Most read</h2><a href="/x">Another story</a></aside><div id="comments"><p>First comment</p></div><footer>All rights reserved</footer>`;

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`;
}

function leaves(html: string): string[] {
  const reading = readHtml(html, null);
  if (!reading.ok) throw new Error("The markup was refused.");
  return leafBlocks(reading.value.article).map(({ element, text }) => `${element.tagName} ${text}`);
}

const story = PARAGRAPHS.map((paragraph) => `p ${paragraph}`);

describe("a whole page", () => {
  test("gives its article without menus, share buttons, banners and comments", () => {
    expect(leaves(page(`${FURNITURE}<div id="story"><h1>The headline</h1>${STORY}</div>`))).toEqual([
      "h1 The headline",
      ...story,
    ]);
  });

  test("keeps its headline though it stands outside the article", () => {
    expect(
      leaves(
        page(
          `<header><h1>The <i>headline</i></h1></header>${FURNITURE}<main><article>${STORY}</article></main>`,
        ),
      ),
    ).toEqual(["h1 The headline", ...story]);
  });

  test("keeps tables, lists, quotations, captions and a quotation's source", () => {
    const more = `<ul><li>One point, with words</ul><blockquote>Words of another<footer>Another</footer></blockquote>
      <figure><img src=x><figcaption>The caption</figcaption></figure>
      <table><tr><th>Year<th>Count<tr><td>2017<td>4,032</table>`;
    expect(leaves(page(`${FURNITURE}<article><h1>H</h1>${STORY}${more}</article>`)).slice(9)).toEqual([
      "li One point, with words",
      "p Words of another",
      "p Another",
      "figcaption The caption",
      "th Year",
      "th Count",
      "td 2017",
      "td 4,032",
    ]);
  });

  test("keeps the footnotes, wherever they stand", () => {
    const notes = '<section role="doc-endnotes"><ol><li id=n1>The note</ol></section>';
    const marked = STORY.replace("ends.", "ends<sup><a href=#n1>1</a></sup>.");
    expect(leaves(page(`${FURNITURE}<article>${marked}</article>${notes}`)).at(-1)).toBe("li The note");
  });

  test("that is short is kept but for its furniture", () => {
    expect(leaves(page(`${FURNITURE}<div><h1>Brief</h1><div>One line.</div></div>`))).toEqual([
      "p The Daily",
      "h1 Brief",
      "p One line.",
    ]);
  });

  test("is not cut where its furniture's name stands on all of it", () => {
    expect(leaves(page(`<div class="share-page"><form><h1>H</h1>${STORY}</form></div>`))).toEqual([
      "h1 H",
      ...story,
    ]);
  });

  test("of several equal parts loses none of them", () => {
    const parts = ["one", "two", "three", "four"]
      .map((part) => `<section><h2>${part}</h2>${STORY}</section>`)
      .join("");
    expect(
      leaves(page(`<h1>H</h1><div>${parts}</div>`)).filter((leaf) => leaf.startsWith("h2")),
    ).toHaveLength(4);
  });
});

test("a fragment is kept whole", () => {
  expect(leaves(`<aside>Aside</aside><div class="share">Share</div>${STORY}<footer>Foot</footer>`)).toEqual([
    "p Aside",
    "p Share",
    ...story,
    "p Foot",
  ]);
});
