import { expect, test } from "vitest";
import { placeAcross } from "./across";

test("each span of the one text is placed in the other, in the order asked", () => {
  const opening = "A white paper on the protection of rights was published on Friday.";
  const before = `${opening} Courts acquitted 4,032 people. An official praised it. Legal aid reached many.`;
  const after = `A new lead. ${opening} Courts acquitted 4,302 people. Legal aid reached many.`;
  const spanOf = (words: string) => ({
    start: before.indexOf(words),
    end: before.indexOf(words) + words.length,
  });
  const placed = placeAcross({
    before,
    after,
    spans: ["Legal aid reached many.", "acquitted 4,032 people", "An official praised it."].map(spanOf),
  });
  expect(placed.map(({ state }) => state)).toEqual(["moved", "changed", "orphan"]);
});
