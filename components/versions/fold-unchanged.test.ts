import { expect, test } from "vitest";
import type { ComparedParagraph } from "@/lib/versions/compare-texts";
import { foldUnchanged } from "./fold-unchanged";

/** One letter for each paragraph: "." is the same, "x" was removed. */
const paragraphs = (signs: string): ComparedParagraph[] =>
  Array.from(signs, (sign, at) => ({ kind: sign === "." ? "same" : "removed", text: String(at) }));

/** The same letters, with the length of each fold in its place. */
const folded = (signs: string) =>
  foldUnchanged(paragraphs(signs))
    .map((stretch) =>
      typeof stretch === "number"
        ? `<${String(stretch)}>`
        : stretch.map(({ kind }) => (kind === "same" ? "." : "x")).join(""),
    )
    .join("");

test.each([
  [".....x.....", "<4>.x.<4>"],
  ["x......x", "x.<4>.x"],
  ["x....x", "x....x"],
  ["xx", "xx"],
  ["......", "<6>"],
  ["..", ".."],
  ["", ""],
])("of %s is shown %s", (signs, shown) => {
  expect(folded(signs)).toBe(shown);
});
