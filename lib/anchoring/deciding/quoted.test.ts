import { expect, test } from "vitest";
import { follow } from "../testing";

const OPENING =
  "The trustees met twice in the winter and kept no minutes. A clerk opened the archive to the public. ";
const LAST = "Until the bridge is done, the repairs will cost the town some 310 crowns a year.";
const corrected = (before: string, now: string) =>
  `${OPENING}${now}\n\nCorrection: an earlier version of this text said: “${before}”`;

test("a word of the last sentence that became another is not found in the correction that quotes it", () => {
  const marked = LAST.replace("year.", "[year.]");
  const { state } = follow(`${OPENING}${marked}`, corrected(LAST, LAST.replace("year.", "month, it said.")));
  expect(state).not.toBe("moved");
});

test("a last sentence that lost its middle is shown changed, not moved into the correction that quotes it", () => {
  const now = "Until the bridge is done, the repairs will cost 310 crowns a year.";
  expect(follow(`${OPENING}[${LAST}]`, corrected(LAST, now))).toEqual({ state: "changed", found: now });
});

test("a first sentence that was rewritten is not found in a correction above it", () => {
  const after = `Correction: this text began with “${LAST}”\n\nUntil the bridge is done, somebody has to pay. ${OPENING}`;
  expect(follow(`[${LAST}] ${OPENING}`, after).state).not.toBe("moved");
});

test("a last sentence that moved on behind a new one is found there", () => {
  const after = `${OPENING}Visitors are asked to leave their bags at the door. ${LAST}`;
  expect(follow(`${OPENING}[${LAST}]`, after)).toEqual({ state: "moved", found: LAST });
});
