import { expect, test } from "vitest";
import { findSameWords } from "./candidate-places";

const startsIn = (text: string, words: string, { near = 0, most = 5 } = {}) =>
  findSameWords(text, { words, near }, most).spans.map(({ start }) => start);

test("words are found in reading order, those nearest to where they were", () => {
  const text = "a, b, c, d, e, f, g, h";
  expect(startsIn(text, ",", { near: 10, most: 3 })).toEqual([7, 10, 13]);
  expect(startsIn(text, ",", { near: 999, most: 2 })).toEqual([16, 19]);
  expect(startsIn(text, ",", { most: 2 })).toEqual([1, 4]);
  expect(findSameWords(text, { words: ",", near: 0 }, 3).count).toBe(7);
  expect(startsIn(text, "")).toEqual([]);
});

test("words do not stand within another word or figure", () => {
  expect(startsIn("another other", "other")).toEqual([8]);
  expect(startsIn("32 of 1,032 and 32,100 and 3.32", "32")).toEqual([0]);
  expect(startsIn("In 2017, and 32.", "32")).toEqual([13]);
});

test("in a script without spaces they stand wherever they are written", () => {
  expect(startsIn("中国法院中国", "中国")).toEqual([0, 4]);
});
