import { expect, test } from "vitest";
import { follow } from "../testing";

const MARKED =
  "The harbour was quiet in the morning, and the boats lay where the storm had left them. A clerk wrote down their " +
  "names[,] one after another, in a ledger that nobody had opened since the war. Later that week, the owners came. " +
  "Some had walked from the next valley, some had been brought by the cousins who still had a horse.";

/** Leaves out a letter of every so many on either side of the passage. */
function mistype(marked: string, every: number): string {
  const [before = "", words = "", after = ""] = marked.split(/[[\]]/);
  const thin = (text: string) =>
    text.replace(/\p{L}/gu, (letter, i: number) => (i % every === 2 ? "" : letter));
  return thin(before) + words + thin(after);
}

test.each([20, 10, 5])("a comma is found amid surroundings with one letter in %i left out", (every) => {
  const after = mistype(MARKED, every);
  const placement = follow(MARKED, `A note came first.\n\n${after}`);
  expect(placement).toEqual({ state: "moved", found: "," });
});

test("a word in every sentence is found amid surroundings with slips", () => {
  const marked = MARKED.replace("[,]", ",").replace("in a ledger", "[in] a ledger");
  expect(follow(marked, `A note came first.\n\n${mistype(marked, 9)}`)).toEqual({
    state: "moved",
    found: "in",
  });
});
