import { expect, test } from "vitest";
import { describe } from "./describe";

test("surroundings are cut at words and no shorter than 32 units", () => {
  const text =
    "The first of the words stand here, and so do the second ones, and only then comes it, followed by quite a few more words.";
  const start = text.indexOf("comes it");
  const { prefix, suffix } = describe(text, { start, end: start + 8 }).quote;
  expect(prefix).toBe(" the second ones, and only then ");
  expect(suffix).toBe(", followed by quite a few more words");
});

test("surroundings grow until a repeated passage is unique", () => {
  const row =
    "In 2013 the province reported four thousand and thirty-two new cases to the ministry, as before. ";
  const text = `First. ${row.repeat(3)}Last.`;
  const start = text.indexOf("new cases", text.indexOf("new cases") + 1);
  const { exact, prefix, suffix } = describe(text, { start, end: start + 9 }).quote;
  const whole = prefix + exact + suffix;
  expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole));
});

test("surroundings never pass 256 units", () => {
  const text = "so ".repeat(2000);
  const { prefix, suffix } = describe(text, { start: 3000, end: 3002 }).quote;
  expect(prefix.length).toBeLessThanOrEqual(256);
  expect(suffix.length).toBeLessThanOrEqual(256);
  expect(prefix.length).toBeGreaterThanOrEqual(224);
});

test("words of Chinese are not cut in two", () => {
  const text =
    "法院在二零一六年依法宣告被告人无罪，此后没有人提出上诉，也没有人记得这件事，部门也没有回应置评请求。我们已再次提出请求。";
  const start = text.indexOf("我们");
  const { prefix } = describe(text, { start, end: text.length }).quote;
  const boundaries = Array.from(
    new Intl.Segmenter("zh", { granularity: "word" }).segment(text),
    ({ index }) => index,
  );
  expect(boundaries).toContain(start - prefix.length);
});

test("a surrogate pair is not cut in two", () => {
  const text = "\u{1f9ea}".repeat(200);
  const { prefix, suffix } = describe(text, { start: 200, end: 202 }).quote;
  expect(prefix.isWellFormed()).toBe(true);
  expect(suffix.isWellFormed()).toBe(true);
});

test("offsets beyond the text are brought into it", () => {
  expect(describe("four", { start: -3, end: 99 }).position).toEqual({ start: 0, end: 4 });
  expect(describe("four", { start: Number.NaN, end: 2 }).position).toEqual({ start: 0, end: 2 });
  expect(describe("four", { start: 3, end: 1 }).position).toEqual({ start: 3, end: 3 });
});
