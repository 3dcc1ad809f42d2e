import { expect, test } from "vitest";
import { describe, describeAll, FULL } from "./describe";
import type { Span } from "../target";

test("surroundings are cut at words, and reach into the sentences beside", () => {
  const before =
    "Nobody had asked for it. The first of the words stand here, and so do the second, a good while ";
  const after =
    " followed by quite a few more, among them some that were never meant for the public. The rest was lost.";
  const text = `So it began. ${before}before it comes,${after}`;
  const start = text.indexOf("before it comes,");
  const { prefix, suffix } = describe(text, { start, end: start + 16 }).quote;
  expect(prefix).toBe(` ${before}`);
  expect(suffix).toBe(
    " followed by quite a few more, among them some that were never meant for the public. The rest was",
  );
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

test("a letter is not parted from its marks", () => {
  const text = "e\u0301".repeat(400);
  const { prefix, suffix } = describe(text, { start: 401, end: 404 }).quote;
  expect(prefix).toMatch(/^e/);
  expect(suffix).toMatch(/\u0301$/);
});

test("a side as long as can be says that the other is as long, or reaches the edge", () => {
  const row = "In 2013 the province reported four thousand and thirty-two new cases, as before. ";
  const text = `${row.repeat(3)}So much for the first. ${row.repeat(3)}So much for the second, new cases or not.`;
  for (let start = 0; start < text.length; start += 3) {
    const { prefix, suffix } = describe(text, { start, end: Math.min(text.length, start + 9) }).quote;
    const isPrefixFull = prefix.length >= FULL || prefix.length === start;
    const isSuffixFull = suffix.length >= FULL || text.endsWith(suffix);
    expect([prefix.length >= FULL && !isSuffixFull, suffix.length >= FULL && !isPrefixFull]).toEqual([
      false,
      false,
    ]);
  }
});

test("words that repeat themselves are described in linear time", () => {
  const half = "a".repeat(200_000);
  const text = `${half}b${half}`;
  const span = { start: 150_000, end: 250_000 };
  const target = describe(text, span);
  expect(target.position).toEqual(span);
  expect(describeAll(text, [span])).toEqual([target]);
});

test("what is no text and no span is described as nothing", () => {
  const nothing = { quote: { exact: "", prefix: "", suffix: "" }, position: { start: 0, end: 0 } };
  expect(describe("", null as unknown as Span)).toEqual(nothing);
  expect(describe(undefined as unknown as string, { start: 0, end: 4 })).toEqual(nothing);
});
