import fc from "fast-check";
import { expect, test } from "vitest";
import { describe, indexText, place } from "../anchor";
import { searchRun, searchUnits } from "./unit-search";

/** Words long enough for the search to leave `indexOf`, in texts where they begin again and again. */
const repetitive = fc
  .tuple(
    fc.constantFrom("a", "ab", "aab", "a\u0301"),
    fc.integer({ min: 0, max: 500 }),
    fc.constantFrom("", "b", "ba"),
  )
  .map(([one, times, end]) => one.repeat(times) + end);

const unitsOf = (text: string) => Uint16Array.from(text, (_, at) => text.charCodeAt(at));

test("every place of some words is found, in order, as indexOf finds it", () => {
  fc.assert(
    fc.property(repetitive, fc.array(repetitive, { maxLength: 4 }), (words, texts) => {
      const text = texts.join("") + words + texts.join("c");
      const places: number[] = [];
      for (let at = words ? text.indexOf(words) : -1; at >= 0; at = text.indexOf(words, at + 1))
        places.push(at);
      expect([...searchUnits(text, words)]).toEqual(places);
      expect([...searchRun(unitsOf(text), unitsOf(words))]).toEqual(places);
    }),
  );
});

test("a passage of one letter as long as any may be is placed in time that is linear in a text of that letter", () => {
  const text = "a".repeat(900_000);
  const target = describe(text, { start: 400_000, end: 415_000 });
  const index = indexText(`b${text}`);
  const begun = performance.now();
  expect(["exact", "ambiguous"]).toContain(place(index, target).state);
  expect(performance.now() - begun).toBeLessThan(5000);
});

test("words longer than the text stand nowhere", () => {
  expect([...searchUnits("a".repeat(300), "a".repeat(301))]).toEqual([]);
});
