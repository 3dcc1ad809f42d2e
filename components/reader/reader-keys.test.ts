import { expect, it } from "vitest";
import { commandOfKey, type KeyPress } from "./reader-keys";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => {
  return { key, isModified: false, isInField: false, isOnControl: false, ...more };
};
const rules = { hasSingleKeys: true, hasSelection: false };

it("j and k walk from mark to mark", () => {
  expect(commandOfKey(press("j"), rules)).toBe("next-mark");
  expect(commandOfKey(press("K"), rules)).toBe("previous-mark");
});

it("h, n and c act on a selection and mean nothing without one", () => {
  const selecting = { ...rules, hasSelection: true };
  expect(["h", "n", "c"].map((key) => commandOfKey(press(key), selecting))).toEqual([
    "highlight",
    "note",
    "claim",
  ]);
  expect(["h", "n", "c"].map((key) => commandOfKey(press(key), rules))).toEqual([null, null, null]);
});

it("nothing is taken from whoever is typing, nor from the browser's own shortcuts", () => {
  expect(commandOfKey(press("j", { isInField: true }), rules)).toBeNull();
  expect(commandOfKey(press("Escape", { isInField: true }), rules)).toBeNull();
  expect(commandOfKey(press("c", { isModified: true }), { ...rules, hasSelection: true })).toBeNull();
});

it("Enter on a button or link stays its own", () => {
  expect(commandOfKey(press("Enter", { isOnControl: true }), rules)).toBeNull();
  expect(commandOfKey(press("Enter"), rules)).toBe("enter-card");
});

it("with single keys turned off, Escape and Enter still work and letters do not", () => {
  const quiet = { hasSingleKeys: false, hasSelection: true };
  expect(["j", "h", "?", "v"].map((key) => commandOfKey(press(key), quiet))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(commandOfKey(press("Escape"), quiet)).toBe("leave");
  expect(commandOfKey(press("Enter"), quiet)).toBe("enter-card");
});
