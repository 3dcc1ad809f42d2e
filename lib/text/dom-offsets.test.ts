import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { offsetOfPoint, pointOfOffset, rangeOfSpan, spanOfRange } from "./dom-offsets";
import { indexLeaves } from "./leaf-index";
import { domOffset, textOffset, textSpan } from "./offsets";

/** Canonical text: "Title\n\nOne two three\n\na\tb\n\tc" (the cell before c is empty). */
const MARKUP = `<main><header>Lectern</header><article><h1 data-start="0">Title</h1><p data-start="7">One <b>two</b> three</p><div><table><tbody><tr><td data-start="22">a</td><td data-start="24">b</td></tr><tr><td data-start="26"></td><td data-start="27">c</td></tr></tbody></table></div></article><footer>End</footer></main>`;
const TEXT = "Title\n\nOne two three\n\na\tb\n\tc";

function page() {
  const { document } = new JSDOM(MARKUP).window;
  const root = document.querySelector("article");
  const paragraph = document.querySelector("p");
  if (!root || !paragraph) throw new Error("The markup has an article with a paragraph.");
  return { document, root, paragraph, index: indexLeaves(root) };
}

function textOf(
  index: ReturnType<typeof page>["index"],
  from: [Node | null, number],
  to: [Node | null, number],
) {
  if (!from[0] || !to[0]) throw new Error("The point has no node.");
  const span = spanOfRange(index, {
    startContainer: from[0],
    startOffset: from[1],
    endContainer: to[0],
    endOffset: to[1],
  });
  return span && TEXT.slice(span.start, span.end);
}

describe("from a selection to a span", () => {
  test("a selection over inline elements covers the words it shows", () => {
    const { index, paragraph } = page();
    const [one, two, three] = paragraph.childNodes;
    expect(textOf(index, [one ?? null, 2], [three ?? null, 3])).toBe("e two th");
    expect(textOf(index, [two ?? null, 0], [two ?? null, 1])).toBe("two");
    expect(textOf(index, [paragraph, 1], [paragraph, 2])).toBe("two");
  });

  test("a triple click, which ends before the next block, covers nothing of that block", () => {
    const { index, root, paragraph } = page();
    expect(textOf(index, [root.querySelector("h1")?.firstChild ?? null, 0], [paragraph, 0])).toBe("Title");
    expect(textOf(index, [paragraph, 0], [root.querySelector("td"), 0])).toBe("One two three");
    expect(textOf(index, [root, 0], [root, 1])).toBe("Title");
  });

  test("a start after a block's last letter moves on to the next block", () => {
    const { index, root, paragraph } = page();
    expect(textOf(index, [root.querySelector("h1")?.firstChild ?? null, 5], [paragraph.firstChild, 3])).toBe(
      "One",
    );
  });

  test("a selection that begins and ends outside the article is cut to the article", () => {
    const { index, document } = page();
    expect(
      textOf(
        index,
        [document.querySelector("header")?.firstChild ?? null, 2],
        [document.querySelector("footer"), 1],
      ),
    ).toBe(TEXT);
    expect(textOf(index, [document.body, 0], [document.body, 1])).toBe(TEXT);
  });

  test("a selection outside the article covers nothing", () => {
    const { index, document } = page();
    const header = document.querySelector("header");
    const footer = document.querySelector("footer");
    expect(textOf(index, [header, 0], [header, 1])).toBeNull();
    expect(textOf(index, [footer, 0], [footer, 1])).toBeNull();
  });

  test("an empty cell is passed over by whichever end stands in it", () => {
    const { index, root } = page();
    const [a, , empty, c] = root.querySelectorAll("td");
    expect(textOf(index, [a ?? null, 0], [empty ?? null, 0])).toBe("a\tb");
    expect(textOf(index, [empty ?? null, 0], [c ?? null, 1])).toBe("c");
  });

  test("a selection backwards or of nothing covers nothing", () => {
    const { index, paragraph } = page();
    expect(textOf(index, [paragraph.firstChild, 2], [paragraph.firstChild, 2])).toBeNull();
    expect(textOf(index, [paragraph.lastChild, 2], [paragraph.firstChild, 2])).toBeNull();
  });
});

describe("from a span to a range", () => {
  test("a span over several blocks gives one range from its first word to its last", () => {
    const { index } = page();
    expect(rangeOfSpan(index, textSpan(11, 25))?.toString()).toBe("two threeab");
    expect(rangeOfSpan(index, textSpan(2, 10))?.toString()).toBe("tleOne");
  });

  test("a span that starts where an inline element starts begins inside it", () => {
    const { index, paragraph } = page();
    const range = rangeOfSpan(index, textSpan(11, 14));
    expect(range?.startContainer).toBe(paragraph.querySelector("b")?.firstChild);
    expect(range?.endContainer).toBe(paragraph.querySelector("b")?.firstChild);
  });

  test("a span of nothing but a gap, or beyond the text, has no range", () => {
    const { index } = page();
    expect(rangeOfSpan(index, textSpan(5, 7))).toBeNull();
    expect(rangeOfSpan(index, textSpan(3, 3))).toBeNull();
    expect(rangeOfSpan(index, textSpan(500, 600))).toBeNull();
  });

  test("an article without text has no points", () => {
    const { document } = new JSDOM("<article></article>").window;
    const root = document.querySelector("article");
    expect(root && pointOfOffset(indexLeaves(root), textOffset(0), "start")).toBeNull();
  });
});

describe("there and back", () => {
  const { index, paragraph } = page();

  test("every offset inside a leaf block comes back as itself", () => {
    for (const { start, end } of index.leaves) {
      for (let offset = start; offset < end; offset += 1) {
        const [from, to] = [textOffset(offset), textOffset(offset + 1)];
        const first = pointOfOffset(index, from, "start");
        const last = pointOfOffset(index, to, "end");
        expect(first && offsetOfPoint(index, first, "start")).toBe(from);
        expect(last && offsetOfPoint(index, last, "end")).toBe(to);
      }
    }
  });

  test("a span's range gives a span of the same words", () => {
    const offset = fc.integer({ min: 0, max: TEXT.length });
    fc.assert(
      fc.property(offset, offset, (one, other) => {
        const span = textSpan(Math.min(one, other), Math.max(one, other));
        const range = rangeOfSpan(index, span);
        const back = range && spanOfRange(index, range);
        const words = TEXT.slice(span.start, span.end).replace(/^[\n\t]+|[\n\t]+$/g, "");
        expect(back ? TEXT.slice(back.start, back.end) : "").toBe(words);
      }),
    );
  });

  test("a point counts the text before it in an element as well as in a text node", () => {
    const inElement = offsetOfPoint(index, { node: paragraph, offset: domOffset(2) }, "start");
    const inText =
      paragraph.lastChild &&
      offsetOfPoint(index, { node: paragraph.lastChild, offset: domOffset(0) }, "start");
    expect(inElement).toBe(14);
    expect(inText).toBe(14);
  });
});

test("ten thousand spans of a long article are found in well under a second", () => {
  const { document } = new JSDOM("<article></article>").window;
  const root = document.createElement("article");
  const words = "word ".repeat(100);
  for (let at = 0; at < 1000; at += 1) {
    const leaf = root.appendChild(document.createElement("p"));
    leaf.setAttribute("data-start", String(at * (words.length + 2)));
    leaf.textContent = words;
  }
  const index = indexLeaves(root);
  const began = performance.now();
  for (let at = 0; at < 10_000; at += 1) {
    const start = textOffset(at * 50);
    expect(pointOfOffset(index, start, "start")).not.toBeNull();
  }
  expect(performance.now() - began).toBeLessThan(1000);
});
