import { expect, it } from "vitest";
import { relativeText } from "./relative-time";

const now = new Date("2026-03-10T12:00:00Z");

it.each([
  ["2026-03-10T11:59:40Z", "just now"],
  ["2026-03-10T12:01:20Z", "just now"],
  ["2026-03-10T11:58:00Z", "2 min. ago"],
  ["2026-03-10T11:14:00Z", "1 hr. ago"],
  ["2026-03-10T10:00:00Z", "2 hr. ago"],
  ["2026-03-09T13:00:00Z", "yesterday"],
  ["2026-03-05T12:00:00Z", "5 days ago"],
  ["2026-03-03T11:00:00Z", "3 Mar 2026"],
  ["2026-03-10T14:00:00Z", "in 2 hr."],
  ["2026-03-11T09:00:00Z", "in 21 hr."],
  ["2026-03-11T12:00:00Z", "11 Mar 2026"],
])("a moment at %s reads %j", (moment, expected) => {
  expect(relativeText(new Date(moment), now)).toBe(expected);
});

it("what ends in a week reads the same by a clock that is a little behind and one that is ahead", () => {
  const end = new Date("2026-03-17T12:00:00Z");
  const clocks = [-60_000, 0, 60_000, 3_600_000].map((ahead) => new Date(now.getTime() + ahead));
  expect(new Set(clocks.map((clock) => relativeText(end, clock)))).toEqual(new Set(["17 Mar 2026"]));
});
