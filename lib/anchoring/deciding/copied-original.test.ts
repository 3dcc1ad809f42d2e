import { expect, test } from "vitest";
import { follow } from "../testing";

const AHEAD = "The harbour was quiet in the morning, and the boats lay where the storm had left them.";
const FIRST = "A clerk wrote the names of all owners down in a ledger, and nobody knew what it was for. ";
const SENTENCE = "The trustees met twice in the winter and kept no minutes for nineteen years.";
const REST =
  " Later that week the owners came to the town, some of them on foot, and some had been brought by the cousins who " +
  "still had a horse or two. It rained for as long as they were there, and longer.";
const BEHIND =
  "Visitors are asked to leave their bags at the door. The reading room closes at five on Fridays.";

test("a sentence that was changed is not found in a copy that was made of its paragraph", () => {
  const changed = SENTENCE.replace("minutes", "minute");
  const copy = FIRST + SENTENCE + REST;
  const marked = `${AHEAD}\n\n${FIRST}[${SENTENCE}]${REST}\n\n${BEHIND}`;
  const after = `${AHEAD}\n\n${FIRST}${changed}${REST}\n\n${BEHIND}\n\n${copy}`;
  expect(follow(marked, after)).toEqual({ state: "changed", found: changed });
});

test("words are found in their paragraph, and not in a copy that came between the next heading and what follows it", () => {
  const paragraph = FIRST + SENTENCE;
  const marked = paragraph.replace("the winter", "[the winter]");
  const found = (text: string) => follow(`${AHEAD}\n\n${marked}\n\nA note on method\n\n${BEHIND}`, text);
  const after = `${AHEAD}\n\n${paragraph}\n\nA note on method\n\n${paragraph}\n\n${BEHIND}`;
  expect(found(after)).toEqual({ state: "exact", found: "the winter" });
  expect(found(`${BEHIND}\n\n${after}`)).toEqual({ state: "moved", found: "the winter" });
});
