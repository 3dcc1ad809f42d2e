import { expect, test } from "vitest";
import { publishedDay } from "./published-day";

test.each([
  ["2017-12-15", "15 Dec 2017"],
  ["2017-12-15T23:30-05:00", "15 Dec 2017"],
  ["2017-12-15T00:30+08:00", "15 Dec 2017"],
  ["2017-12-15T08:30Z", "15 Dec 2017"],
  ["2017-12", "Dec 2017"],
  ["2017", "2017"],
])("what was published at %s was published on the day that its source wrote: %s", (publishedAt, day) => {
  expect(publishedDay(publishedAt)).toBe(day);
});
