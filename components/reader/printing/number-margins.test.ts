// @vitest-environment jsdom
import { expect, it } from "vitest";
import { rangeOfSpan } from "@/lib/text/dom-offsets";
import { indexLeaves } from "@/lib/text/leaf-index";
import { textSpan } from "@/lib/text/offsets";
import { rangeOf } from "./number-margins";

it("the line on paper is under the words that are marked on the screen, whichever they are", () => {
  const article = document.createElement("div");
  article.innerHTML =
    '<p data-start="0">One <b>two</b> <i>th<b>re</b>e</i></p><ul><li data-start="14">four</li></ul><p data-start="20"></p>' +
    '<p data-start="21">five</p>';
  const index = indexLeaves(article);
  const blocks = index.leaves.filter(({ element }) => element.textContent !== "");
  let found = 0;
  for (let start = 0; start < 25; start++) {
    for (let end = start + 1; end <= 25; end++) {
      const asked = textSpan(start, end);
      const range = rangeOfSpan(index, asked);
      if (!range || range.collapsed) continue;
      found += 1;
      expect(rangeOf(blocks, asked)?.toString(), `${start}..${end}`).toBe(range.toString());
    }
  }
  expect(found).toBeGreaterThan(200);
});
