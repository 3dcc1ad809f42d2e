import { expect, test } from "vitest";
import { follow } from "../testing";

/** Two sections that are alike but for a name, in much more than surroundings reach. */
const section = (name: string) =>
  `graticule.${name}(step) is a method of the graticule, see the source for more. If a step is given, it sets ` +
  "the step for this graticule. If none is given, it returns the one in use, which is ten degrees by ten degrees to " +
  "begin with, in longitude and latitude, as it is for all of them that come after in this list of methods.\n\n";

const OPENING =
  "What follows are the methods of a graticule, in the order in which they were added over the years.\n\n";

test("a word of a deleted section is not found in its twin, though much around it there is the same", () => {
  const own = section("stepMajor").replace("degrees by", "[degrees] by");
  const twin = section("stepMinor");
  const marked = `${OPENING}${twin}${own}`;
  expect(follow(marked, `${OPENING}${twin}`)).toEqual({ state: "orphan", found: null });
});
