import { expect, it } from "vitest";
import { bibliographyPartsOf, citationOf, dateInWords } from "./cite";
import { withWholeDates } from "./whole-dates";

it.each([
  [{ "date-parts": [[2017, 12, 15]] }, "15_December_2017"],
  [{ "date-parts": [[2014, 5]] }, "May_2014"],
  [{ "date-parts": [[2014]], circa: true }, "c._2014"],
  [{ "date-parts": [[-44, 3, 15]], circa: true }, "c._15_March_44_BC"],
  [
    {
      "date-parts": [
        [2014, 5, 1],
        [2014, 6, 2],
      ],
    },
    "1_May_2014–2_June_2014",
  ],
])("the date %j is not broken at the end of a line", (issued, words) => {
  expect(withWholeDates(`On courts, ${dateInWords(issued)}, p. 4`).replaceAll("\u00a0", "_")).toBe(
    `On courts, ${words}, p. 4`,
  );
});

it("what is sent as data has the spaces that everybody searches for", () => {
  const item = { type: "report" as const, title: "R", issued: { "date-parts": [[2017, 12, 15]] } };
  const words = [citationOf(item), ...bibliographyPartsOf(item).map((part) => part.words)];
  expect(words.join(" ")).toContain("15 December 2017");
  expect(words.join(" ")).not.toContain("\u00a0");
});
