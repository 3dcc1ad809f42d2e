import { expect, it } from "vitest";
import { dayOf } from "./words";

it.each([
  ["2017-12-15T23:30-05:00", "15 December 2017"],
  ["2017-12-15", "15 December 2017"],
  ["2017-12", "December 2017"],
  ["2017", "2017"],
])("what was published at %s is said to be of no other day, and of no day that is not known", (at, words) => {
  const { properties, children } = dayOf(at);
  expect([properties.dateTime, children]).toEqual([at, [{ type: "text", value: words }]]);
});
