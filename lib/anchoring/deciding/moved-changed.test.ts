import { expect, test } from "vitest";
import { describe, indexText, place } from "../anchor";
import { follow } from "../testing";

const COUNCIL = "The council voted on Tuesday to spend 48.3 million pounds on a wall along the river.";
const SENTENCE = "Officials expect the repairs of each winter to fall by 40% once the wall is built.";
const OPPONENTS = "Opponents had collected 9,417 signatures, and nobody had tested the soil.";
const PARK = "A park on the floodplain stays open to the public all year, whatever the weather.";

const text = (...paragraphs: string[]) => paragraphs.join("\n\n");
const marked = (words: string) =>
  text(COUNCIL, `${SENTENCE} Work starts in April.`.replace(words, `[${words}]`), OPPONENTS, PARK);
const corrected = `${SENTENCE} Work starts in April.`.replace("40%", "45%");

test.each([
  ["40%", "45%"],
  ["fall by 40%", "fall by 45%"],
  [SENTENCE, SENTENCE.replace("40%", "45%")],
])("where a paragraph was moved and its figure corrected, %j is shown as changed", (words, found) => {
  expect(follow(marked(words), text(COUNCIL, OPPONENTS, PARK, corrected))).toEqual({
    state: "changed",
    found,
  });
});

test("a paragraph is shown as changed wherever it went with a figure corrected; a sentence by itself is another report", () => {
  const long = `${SENTENCE} Work starts in April, when the river is low and the roads are dry.`;
  const after = (words: string) => text(COUNCIL, OPPONENTS, PARK, words.replace("40%", "45%"));
  const found = long.replace("40%", "45%");
  expect(follow(text(COUNCIL, `[${long}]`, OPPONENTS, PARK), after(long))).toEqual({
    state: "changed",
    found,
  });
  expect(follow(text(COUNCIL, `[${SENTENCE}]`, OPPONENTS, PARK), after(SENTENCE)).state).toBe("orphan");
  // Nor is a paragraph that was deleted its like, which stood there before.
  expect(follow(text(COUNCIL, `[${long}]`, OPPONENTS, PARK, found), after(long)).state).toBe("orphan");
});

test("a corrected figure is shown as changed where the paragraph after its own was moved", () => {
  const after = text(OPPONENTS, COUNCIL, corrected, PARK);
  expect(follow(marked("40%"), after)).toEqual({ state: "changed", found: "45%" });
});

test("a figure whose paragraph was deleted is not taken for that of a new one", () => {
  const another = "Engineers say that the cost of such a wall may well rise by 45% before it is built.";
  expect(follow(marked("40%"), text(COUNCIL, OPPONENTS, PARK, another)).state).toBe("orphan");
});

test("of two reports that read alike, the figure of one that was deleted is not taken for the other's", () => {
  const reports = "The council spent [12.1] million in 2021. The council spent 14.6 million in 2022.";
  const after = text(PARK, "The council spent 14.6 million in 2022.", OPPONENTS);
  expect(follow(text(OPPONENTS, reports, PARK), after).state).toBe("orphan");
});

const DATELINE = "Updated: 15 December 2017";
const copies = [COUNCIL, DATELINE, COUNCIL].join("\n\n");
const last = COUNCIL.length + DATELINE.length + 4;

test.each([
  ["the first", 0],
  ["the second", last],
])("where what stood between two copies moved away, %s is never taken for the other", (_, start) => {
  const head = "Mayor hails wall\n\nLocal News\n\n";
  const target = describe(`${head}${copies}\n\n${PARK}`, {
    start: head.length + start,
    end: head.length + start + COUNCIL.length,
  });
  for (const lead of [`${DATELINE}\n\n${head}`, `Mayor hails wall\n\n${DATELINE}\n\nLocal News\n\n`]) {
    const after = `${lead}${COUNCIL}\n\n${COUNCIL}\n\n${PARK}`;
    const placement = place(indexText(after), target);
    const own = lead.length + (start === 0 ? 0 : COUNCIL.length + 2);
    if ("start" in placement) expect(placement.start).toBe(own);
    else expect(placement.state).toMatch(/orphan|ambiguous/);
  }
});

const ITEMS = [
  "In Arden, the council repaired 42 moorings in 2019.",
  "In Borel, the council repaired 57 moorings in 2020.",
  "In Corby, the council repaired 63 moorings in 2021.",
];

test.each([0, 1, 2])(
  "item %i of a list that was deleted is not taken for the one that stands there now",
  (gone) => {
    const items = ITEMS.map((item, i) => (i === gone ? `[${item}]` : item)).join(" ");
    const rest = ITEMS.filter((_, i) => i !== gone).join(" ");
    expect(follow(text(COUNCIL, items, PARK), text(COUNCIL, rest, PARK)).state).toBe("orphan");
  },
);

test("the year of a sentence that moved and was corrected is not found at the end of the sentence before it", () => {
  const [first, second] = [
    "One was filed by the fishermen's union on 12 May 2021.",
    "Another was filed by the ferry company on 19 May 2021.",
  ];
  const before = text(COUNCIL, `Two appeals are pending. ${first} ${second.replace("2021", "[2021]")}`, PARK);
  const after = text(
    `${COUNCIL} ${second.replace("2021", "2024")}`,
    `Two appeals are pending. ${first}`,
    PARK,
  );
  expect(["orphan", "changed"]).toContain(follow(before, after).state);
});
