import { expect, test } from "vitest";
import { languageTyped } from "./language-names";

test.each([
  ["English", "en"],
  [" arabic ", "ar"],
  ["Hebrew", "he"],
  ["Welsh", "cy"],
  ["Simplified Chinese", "zh-Hans"],
  ["Deutsch", "de"],
  ["العربية", "ar"],
])("a language that was typed as %s is %s", (typed, tag) => {
  expect(languageTyped(typed)).toBe(tag);
});

test("a tag is left as it was typed, and so is what names no language", () => {
  for (const typed of ["en", "zh-Hans", "en-GB", "", "Klingonese"]) expect(languageTyped(typed)).toBe(typed);
});
