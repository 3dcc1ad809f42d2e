import { describe, expect, it } from "vitest";
import { indexAfterKey } from "./roving";

describe("a key within a toolbar", () => {
  it.each([
    ["ArrowRight", 0, 1],
    ["ArrowRight", 7, 0],
    ["ArrowLeft", 0, 7],
    ["ArrowLeft", 3, 2],
    ["Home", 5, 0],
    ["End", 0, 7],
    ["Tab", 3, null],
    ["ArrowDown", 3, null],
  ])("%s on tool %i of 8 leads to %s", (key, current, next) => {
    expect(indexAfterKey(key, current, 8)).toBe(next);
  });
});
