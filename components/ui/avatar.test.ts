import { expect, it } from "vitest";
import { initials } from "./avatar";

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
