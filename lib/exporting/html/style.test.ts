import { expect, it } from "vitest";
import { articleStyle } from "./article-style";
import { style } from "./style";

it("Latin text and its marks are set in a Latin font, whichever the reader's machine has", () => {
  const [, families = ""] = /body \{[^}]*font: [^,]*?1\.6 ([^;]+);/.exec(style) ?? [];
  const names = families.split(",").map((name) => name.trim());
  const last = names.indexOf("serif");
  expect(last).toBeGreaterThan(0);
  expect(names.slice(last + 1)).toEqual(names.filter((name) => /CJK|Songti|Arabic/.test(name)));
});

it("no address is wider than the page: words break anywhere, if nowhere else, in whatever stands in the report", () => {
  expect(/^body \{[^}]*\}/m.exec(style)?.[0]).toContain("overflow-wrap: break-word;");
});

it("a printed page has margins all around and its number at the foot", () => {
  const [page = ""] = /^@page \{.*\}$/m.exec(style) ?? [];
  expect(page).toMatch(/margin: \d+mm \d+mm \d+mm;/);
  expect(page).toContain("@bottom-center { content: counter(page);");
});

it("on paper no heading is parted from what it stands over, nor what ends a discussion from the discussion", () => {
  const print = style.slice(style.indexOf("@media print"));
  expect(print).toMatch(/:is\(h1, h2, h3, h4, h5, h6, caption\)[^{]*\{ break-after: avoid; \}/);
  expect(print).toMatch(/\.thread > \.by \{ break-before: avoid; \}/);
});

it("the article is set as the reader sets it: its tables from the start of the line, its captions small, its footnotes under a rule", () => {
  const ruleOf = (selector: string) => {
    const at = articleStyle.indexOf(`${selector} {`);
    expect(at, selector).toBeGreaterThan(-1);
    return articleStyle.slice(at, articleStyle.indexOf("}", at));
  };
  for (const selector of [".text caption", ".text :is(th, td)"]) {
    expect(ruleOf(selector)).toContain("text-align: start");
  }
  expect(ruleOf(".text figcaption")).toMatch(/margin-block-start: \.6em;.*font: \.8\drem/);
  expect(ruleOf(".text section::before")).toContain("border-block-start: 1px solid");
  expect(style).toContain(articleStyle);
});
