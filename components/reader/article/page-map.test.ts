import { expect, it } from "vitest";
import { nearTopOf, spanBetween } from "./page-map";

const boxes = [
  { start: 0, end: 100, top: 0, bottom: 200 },
  { start: 102, end: 102, top: 220, bottom: 220 },
  { start: 104, end: 204, top: 240, bottom: 440 },
];

it("a place is nearly as far down its block as its share of the block's text", () => {
  expect(nearTopOf(boxes, 0)).toBe(0);
  expect(nearTopOf(boxes, 50)).toBe(100);
  expect(nearTopOf(boxes, 154)).toBe(340);
});

it("a place in the gap between blocks is at the top of the next one", () => {
  expect(nearTopOf(boxes, 101)).toBe(220);
});

it("a place beyond the text is at its end, and an empty article has only its top", () => {
  expect(nearTopOf(boxes, 9999)).toBe(440);
  expect(nearTopOf([], 10)).toBe(0);
});

it("the text between two heights is that of every block they touch", () => {
  expect(spanBetween(boxes, 150, 210)).toEqual({ start: 0, end: 100 });
  expect(spanBetween(boxes, 100, 300)).toEqual({ start: 0, end: 204 });
  expect(spanBetween(boxes, 5000, 6000)).toEqual({ start: 0, end: 0 });
});
