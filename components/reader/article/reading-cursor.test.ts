import { describe, expect, it } from "vitest";
import { type Cursor, cursorAt, moveCursor, spanOfCursor, type Step, type Words } from "./reading-cursor";
import { wordsOf } from "./words";

const text = "One two.\n\n—\n\nThree four five.";
const blocks = [
  { start: 0, text: "One two." },
  { start: 10, text: "—" },
  { start: 13, text: "Three four five." },
];
const words: Words = {
  blocks: blocks.length,
  wordsIn: (at) => {
    const block = blocks[at];
    if (!block) return [];
    return wordsOf(block.text, "en").map(({ start, end }) => ({
      start: start + block.start,
      end: end + block.start,
    }));
  },
};

function selected(cursor: Cursor | null): string {
  if (!cursor) return "";
  const { start, end } = spanOfCursor(words, cursor);
  return text.slice(start, end);
}

function walk(from: number, ...steps: [Step, boolean?][]): string {
  const first = cursorAt(words, from);
  if (!first) return "";
  return selected(
    steps.reduce(
      (cursor, [step, extend]) => moveCursor(words, cursor, { step, extend: extend ?? false }),
      first,
    ),
  );
}

describe("the reading cursor", () => {
  it("starts on the first word that is not yet past", () => {
    expect(walk(0)).toBe("One");
    expect(walk(5)).toBe("two");
    expect(walk(8)).toBe("Three");
  });

  it("goes from word to word and over a block without any", () => {
    expect(walk(0, ["next-word"])).toBe("two");
    expect(walk(0, ["next-word"], ["next-word"])).toBe("Three");
    expect(walk(13, ["previous-word"])).toBe("two");
  });

  it("with Shift selects all that it passes, also backwards", () => {
    expect(walk(13, ["next-word", true], ["next-word", true])).toBe("Three four five");
    expect(walk(18, ["previous-word", true])).toBe("Three four");
    expect(walk(4, ["next-word", true])).toBe("two.\n\n—\n\nThree");
  });

  it("shrinks the selection on the way back", () => {
    expect(walk(0, ["next-word", true], ["previous-word", true])).toBe("One");
  });

  it("goes by blocks and to a block's ends", () => {
    expect(walk(0, ["next-block"])).toBe("Three");
    expect(walk(24, ["previous-block"])).toBe("Three");
    expect(walk(13, ["block-end"])).toBe("five");
    expect(walk(13, ["block-end", true])).toBe("Three four five");
  });

  it("stays where it is at either end of the article", () => {
    expect(walk(0, ["previous-word"])).toBe("One");
    expect(walk(24, ["next-word"])).toBe("five");
  });

  it("does not exist where there are no words", () => {
    expect(cursorAt({ blocks: 1, wordsIn: () => [] }, 0)).toBeNull();
  });
});

it("Chinese is walked by words although it has no spaces", () => {
  const chinese = "法院宣告被告人无罪。";
  const found = wordsOf(chinese, "zh").map(({ start, end }) => chinese.slice(start, end));
  expect(found.length).toBeGreaterThan(3);
  expect(found.join("")).toBe("法院宣告被告人无罪");
});
