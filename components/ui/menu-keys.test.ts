import { expect, it } from "vitest";
import { placeAfterKey } from "./menu-keys";

const labels = ["Settings", "Copy link", "Share", "Sign out"];

it("the arrows go round", () => {
  expect(placeAfterKey("ArrowDown", labels, -1)).toBe(0);
  expect(placeAfterKey("ArrowDown", labels, 3)).toBe(0);
  expect(placeAfterKey("ArrowUp", labels, 0)).toBe(3);
  expect(placeAfterKey("ArrowUp", labels, -1)).toBe(3);
});

it("Home and End go to the first and the last", () => {
  expect(placeAfterKey("Home", labels, 2)).toBe(0);
  expect(placeAfterKey("End", labels, 0)).toBe(3);
});

it("a letter goes to the next entry that begins with it, and round to the first", () => {
  expect(placeAfterKey("s", labels, 0)).toBe(2);
  expect(placeAfterKey("S", labels, 2)).toBe(3);
  expect(placeAfterKey("s", labels, 3)).toBe(0);
  expect(placeAfterKey("x", labels, 0)).toBeNull();
});

it("other keys are left alone, and so is an empty menu", () => {
  expect(placeAfterKey("Tab", labels, 0)).toBeNull();
  expect(placeAfterKey(" ", labels, 0)).toBeNull();
  expect(placeAfterKey("ArrowDown", [], -1)).toBeNull();
});
