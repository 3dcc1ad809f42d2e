import { expect, it, vi } from "vitest";
import { cutAtWord } from "./cut-at-word";

it.each([
  ["what has room stays as it is", "Says who?", 9, "Says who?"],
  ["a word that would be parted is left out", "The economist said so.", 10, "The…"],
  ["a word that just has room is kept", "The economist said so.", 13, "The economist…"],
  ["a script without spaces is cut between its words too", "中国法院宣告被告人无罪", 3, "中国…"],
  ["a first word without room is cut inside, but through no character", `a${"😀".repeat(9)}`, 4, "a😀…"],
])("%s", (_what, ...[text, most, cut]) => {
  expect(cutAtWord(text, most)).toBe(cut);
});

it("a browser that tells no words from another cuts at a space", () => {
  vi.stubGlobal("Intl", {});
  expect(cutAtWord("The economist said so.", 10)).toBe("The…");
  vi.unstubAllGlobals();
});
