import fc from "fast-check";
import { expect, test } from "vitest";
import { searchUnits } from "./unit-search";

/** Words long enough for the search to leave `indexOf`, in texts where they begin again and again. */
const repetitive = fc
  .tuple(
    fc.constantFrom("a", "ab", "aab", "a\u0301"),
    fc.integer({ min: 0, max: 500 }),
    fc.constantFrom("", "b", "ba"),
  )
  .map(([one, times, end]) => one.repeat(times) + end);

test("every place of some words is found, in order, as indexOf finds it", () => {
  fc.assert(
    fc.property(repetitive, fc.array(repetitive, { maxLength: 4 }), (words, texts) => {
      const text = texts.join("") + words + texts.join("c");
      const places: number[] = [];
      for (let at = words ? text.indexOf(words) : -1; at >= 0; at = text.indexOf(words, at + 1))
        places.push(at);
      expect([...searchUnits(text, words)]).toEqual(places);
    }),
  );
});

test("words longer than the text stand nowhere", () => {
  expect([...searchUnits("a".repeat(300), "a".repeat(301))]).toEqual([]);
});
