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

const COUNT = "According to the port authority, 1,284 vessels paid the higher toll in the first year.";
const CLOSING = "Both of the trustees have left since, and the archive stays open.";
const noted = (now: string, note: string) => `${OPENING}${now}${CLOSING}\n\n${note}`;

test.each([
  ["“", "”"],
  ["« ", " »"],
  ["„", "“"],
  ['"', '"'],
])(
  "a deleted sentence is not found where it is quoted between %s and %s, nor are its words",
  (open, close) => {
    const after = noted(
      "",
      `Correction: an earlier version said: ${open}${COUNT}${close} It has been removed.`,
    );
    expect(follow(`${OPENING}[${COUNT}] ${CLOSING}`, after).state).toBe("orphan");
    expect(follow(`${OPENING}${COUNT.replace("vessels", "[vessels]")} ${CLOSING}`, after).state).toBe(
      "orphan",
    );
  },
);

test.each(["vessels", "the higher toll", "year", "According"])(
  "the word %j of a corrected sentence stays where it is, and is not found in the correction that quotes it",
  (words) => {
    const marked = `${OPENING}${COUNT.replace(words, `[${words}]`)} ${CLOSING}`;
    const after = noted(
      `${COUNT.replace("1,284", "1,287")} `,
      `Correction: an earlier version said: “${COUNT}”`,
    );
    expect(follow(marked, after)).toEqual({ state: "exact", found: words });
  },
);

test("a sentence of a Chinese text that was deleted is not found where a correction quotes it", () => {
  const sentence = "据港务局介绍，第一年共有1284艘船舶缴纳了新的费用。";
  const before = `船长们在十一天后才收到通知。[${sentence}]其中渔船312艘，渡轮97艘。“没有人问过我们。”`;
  const after = `船长们在十一天后才收到通知。其中渔船312艘，渡轮97艘。“没有人问过我们。”\n\n更正：早先的版本写道：“${sentence}”现已改正。`;
  expect(follow(before, after).state).toBe("orphan");
});

test("a sentence that moved between two quotations is found there", () => {
  const quotations = ["“We were never asked,” he said. “Nobody told us.”", "“It was cold.” So they left."];
  const before = `${OPENING}[${COUNT}] ${CLOSING}\n\n${quotations.join(" ")}`;
  const after = `${OPENING}${CLOSING}\n\n${quotations.join(` ${COUNT} `)}`;
  expect(follow(before, after)).toEqual({ state: "moved", found: COUNT });
});

test("words that a writer made a quotation of where they stood are found in it", () => {
  const words = "the higher toll in the first year";
  const marked = `${OPENING}${COUNT.replace(words, `[${words}]`)} ${CLOSING}`;
  const after = `${OPENING}${COUNT.replace(words, `“${words}”`)} ${CLOSING}`;
  expect(follow(marked, after).found).toBe(words);
});
