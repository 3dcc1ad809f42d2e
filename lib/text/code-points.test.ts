import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointCounter } from "./code-points";

test("an offset after characters outside the basic plane counts each of them once", () => {
  const count = codePointCounter("a😀b𠮷c");
  expect([0, 1, 3, 4, 6, 7].map(count)).toEqual([0, 1, 2, 3, 4, 5]);
});

test("at every character boundary the count is the length in code points of what comes before", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, seed) => {
      const points = Array.from(text);
      const before = points.slice(0, seed % (points.length + 1));
      expect(codePointCounter(text)(before.join("").length)).toBe(before.length);
    }),
  );
});
