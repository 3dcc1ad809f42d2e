import { expect, test } from "vitest";
import { textSpan } from "@/lib/text/offsets";
import { aGonePlacing, anAnnotation, aPlacing } from "../testing";
import { tooLongToMark, wordsBefore } from "./passage-target";

test("a selection longer than the API takes is told before anything is written, with both numbers", () => {
  expect(tooLongToMark(textSpan(500, 15_500))).toBeNull();
  const problem = tooLongToMark(textSpan(500, 15_501));
  expect(problem).toContain("15,001");
  expect(problem).toContain("15,000");
});

test("a passage is known by the words it was put on before, unless it is taken off them, and again once it is put back", () => {
  const said = [
    aPlacing("Here", { version: 2 }),
    aGonePlacing("Here", { version: 3 }),
    aPlacing("Here", { version: 3 }),
  ];
  const knownBy = said.map((_, at) =>
    wordsBefore(anAnnotation(0, 5, { placings: said.slice(0, at + 1) }), 3),
  );
  expect(knownBy).toEqual(["Here", "words", "Here"]);
});
