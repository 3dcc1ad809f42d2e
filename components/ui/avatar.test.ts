import { afterEach, expect, it, vi } from "vitest";
import { initials } from "./avatar";

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ["Amara Keita", "AK"],
  ["ben", "B"],
  ["Maria del Carmen Ruiz", "MR"],
  ["  Chen   Ming ", "CM"],
  ["王小明", "小明"],
  ["👩🏽‍🏫 Teacher", "👩🏽‍🏫T"],
  ["", "?"],
])("the initials of %j are %j", (name, expected) => {
  expect(initials(name)).toBe(expected);
});

it("a browser that cannot tell letters apart shows initials all the same", () => {
  vi.stubGlobal("Intl", {});
  expect(initials("Amara Keita")).toBe("AK");
});
