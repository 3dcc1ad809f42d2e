import { expect, it } from "vitest";
import type { Mark } from "./mark";
import { shownWords } from "./shown-words";

const placed = { spans: [{ start: 0, end: 5 }] } as unknown as Mark;
const lost = { spans: [] } as unknown as Mark;

it.each<[string, number, Mark[]]>([
  ["2 of 2 shown", 2, [placed, placed]],
  ["1 of 2 shown", 1, [placed, placed]],
  ["2 of 2 shown, 1 without a place", 2, [placed, lost, placed]],
  ["0 of 0 shown, 2 without a place", 0, [lost, lost]],
  ["0 of 0 shown", 0, []],
])("it is said: %s", (words, shown, marks) => {
  expect(shownWords(shown, marks)).toBe(words);
});
