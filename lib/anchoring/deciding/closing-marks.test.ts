import { expect, test } from "vitest";
import { follow } from "../testing";

const ORPHAN = { state: "orphan", found: null };
const AHEAD = "The trustees met twice in the winter and kept no minutes, as was their habit in those years. ";
const BEHIND =
  " Visitors are asked to leave their bags at the door. The reading room closes at five on Fridays.";

test("a full stop goes with the paragraph that it closed", () => {
  const first = "Ferries to the outer islands rarely sail on time. ".repeat(3).trim();
  const marked = `${first}\n\nThe clerk wrote down their names, one after another[.]\n\n${AHEAD}${BEHIND}`;
  const now =
    "Nobody has yet explained who signed it, or why it was kept so long in a drawer of the old town hall.";
  expect(follow(marked, `${now}\n\n${AHEAD}${BEHIND}`)).toEqual(ORPHAN);
});

test("a comma may be that of its sentence or of the twin put in before it", () => {
  const own = "In the week to 6 March[,] the office in Lund reported 59 cases.";
  const twin = "In the week to 6 March, the office in Lund reported 95 cases. ";
  const before = `${AHEAD}${own}${BEHIND}`;
  expect(follow(before, `${AHEAD}${twin}${own.replace(/[[\]]/g, "")}${BEHIND}`).state).toBe("ambiguous");
});
