// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { deepest } from "@/lib/exporting/testing";

const css = readFileSync("app/styles/article.css", "utf8");

it.each(["<ul><li>a", "<dl><dd>a", "<blockquote>a"])(
  "what lies deeper than eight within each other is indented no further: %s",
  (level) => {
    document.body.innerHTML = `<div class="article">${level.repeat(10)}</div>`;
    expect(deepest(css, document)).toBe(8);
  },
);
