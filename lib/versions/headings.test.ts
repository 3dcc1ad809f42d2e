import { h } from "hastscript";
import { expect, it } from "vitest";
import { compareTexts } from "./compare-texts";
import { tellHeadings } from "./headings";

/** A version whose blocks, each a tag and its words, stand with a blank line between them. */
function version(...blocks: [tag: string, words: string][]) {
  let start = 0;
  const children = blocks.map(([tag, words]) => {
    const block = h(tag, { dataStart: start }, words);
    start += words.length + 2;
    return block;
  });
  return {
    text: blocks.map(([, words]) => words).join("\n\n"),
    article: { type: "root" as const, children },
  };
}

it("tells headings from paragraphs that have the same words, on each side by the article of that side", () => {
  const before = version(["h1", "Acquittals"], ["p", "Courts"], ["h2", "Gone\nby now"], ["p", "End"]);
  const after = version(
    ["h1", "Few acquittals"],
    ["h3", "New"],
    ["h2", "Courts"],
    ["p", "Acquittals"],
    ["p", "End"],
  );
  const told = tellHeadings(compareTexts(before.text, after.text), before, after);
  const said = told.map((each) => [each.kind, "text" in each ? each.text : "", each.level]);
  expect(said).toContainEqual(["same", "Courts", 2]);
  expect(said).toContainEqual(["added", "New", 3]);
  expect(said).toContainEqual(["removed", "Gone", 2]);
  expect(said).toContainEqual(["removed", "by now", 2]);
  expect(said).toContainEqual(["added", "Acquittals", null]);
  expect(said.at(-1)).toEqual(["same", "End", null]);
});
