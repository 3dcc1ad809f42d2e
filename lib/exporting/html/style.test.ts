import { expect, it } from "vitest";
import { deepest, readPage } from "../testing";
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

it.each(["<ul><li>a", "<blockquote>a"])("what lies deeper than eight is indented no further: %s", (level) => {
  expect(deepest(style, readPage(level.repeat(10)))).toBe(8);
});

it("a printed page has margins all around and its number at the foot", () => {
  const [page = ""] = /^@page \{.*\}$/m.exec(style) ?? [];
  expect(page).toMatch(/margin: \d+mm \d+mm \d+mm;/);
  expect(page).toContain("@bottom-center { content: counter(page);");
});
