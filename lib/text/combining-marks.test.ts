import { expect, test } from "vitest";
import { hasEndlessMarks } from "./combining-marks";

/** Marks of one code unit and of two, and a joiner. */
const marks = ["\u0301", "\u{1d165}", "\u200d\u0301"];

test.each(marks)(
  "a run of more than 100 marks is endless wherever it stands, and one of 100 is not: %j",
  (mark) => {
    const run = (length: number) => mark.repeat(length / Array.from(mark).length);
    for (const before of ["", "a", "a".repeat(99), "a".repeat(100), "a".repeat(250), `a${run(100)}b`]) {
      for (const after of ["", "a", "a".repeat(250)]) {
        expect(hasEndlessMarks(`${before}${run(100)}${after}`)).toBe(false);
        expect(hasEndlessMarks(`${before}${run(102)}${after}`)).toBe(true);
      }
    }
  },
);

test("what people write has no endless run", () => {
  for (const words of ["नमस्ते दुनिया ", "مُحَمَّدٌ ", "Z̷̢̛a̶͘l̵̨͠g̴o̸ ", "👩‍👩‍👧‍👦", "สวัสดีชาวโลก "]) {
    expect(hasEndlessMarks(words.repeat(1000))).toBe(false);
  }
});
