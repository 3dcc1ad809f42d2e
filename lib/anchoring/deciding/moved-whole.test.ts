import { expect, test } from "vitest";
import { describe, indexText, place } from "../anchor";

const ROOM = "Funding for the reading room rose to 6.34 million crowns in the spring.";
const CLERK = "A clerk opened the archive to the public on the second of May.";
const BAGS = "Visitors are asked to leave their bags at the door.";
const TRUSTEES = "The trustees met twice in the winter and kept no minutes of it.";
const HARBOUR = "Nobody at the harbour had been told that the bridge would close.";
const PILOT = "A retired pilot denied that there were three boxes of plates and went back to work.";
const MEMBER = "The youngest member paid for the broken seal and went back to work.";
const OTHERS = [ROOM, CLERK, BAGS, TRUSTEES, HARBOUR];

const bare = (marked: string) => marked.replace(/[[\]]/g, "");
const spanOf = (marked: string) => ({ start: marked.indexOf("["), end: marked.indexOf("]") - 1 });

/** Places the passage between brackets in a text; gives that text with brackets where it was found, or the state. */
function placed(marked: string, after: string): string {
  const placement = place(indexText(after), describe(bare(marked), spanOf(marked)));
  if (placement.state !== "moved" && placement.state !== "exact") return placement.state;
  const { start, end } = placement;
  return `${after.slice(0, start)}[${after.slice(start, end)}]${after.slice(end)}`;
}

test.each([
  [CLERK, "opened"],
  [CLERK, "second of May"],
  [BAGS, "Visitors"],
  [TRUSTEES, "twice"],
  [HARBOUR, "told"],
])("of %j, the words %j go where all of it was put", (paragraph, words) => {
  const marked = paragraph.replace(words, `[${words}]`);
  const rest = OTHERS.filter((each) => each !== paragraph);
  const before = OTHERS.map((each) => (each === paragraph ? marked : each)).join("\n\n");
  const after = [marked, ...rest].join("\n\n");
  expect(placed(before, bare(after))).toBe(after);
});

test.each(["Bridge stays", "closed until"])(
  "of a headline that was moved to the end, %j goes along",
  (words) => {
    const marked = "Bridge stays closed until the spring".replace(words, `[${words}]`);
    const after = [...OTHERS, marked].join("\n\n");
    expect(placed([marked, ...OTHERS].join("\n\n"), bare(after))).toBe(after);
  },
);

test("the last words of a text go along with their sentence", () => {
  const marked = HARBOUR.replace("would close.", "[would close.]");
  const rest = OTHERS.filter((each) => each !== HARBOUR);
  const after = [marked, ...rest].join("\n\n");
  expect(placed([...rest, marked].join("\n\n"), bare(after))).toBe(after);
});

test("a word that every paragraph has goes where its own was put", () => {
  const marked = HARBOUR.replace("the bridge", "[the] bridge");
  const before = [ROOM, CLERK, marked, BAGS, TRUSTEES].join("\n\n");
  const after = [marked, ROOM, CLERK, BAGS, TRUSTEES].join("\n\n");
  expect(placed(before, bare(after))).toBe(after);
});

test("a word is never put on the sentence before its own that ended alike, when its own was put elsewhere", () => {
  const marked = PILOT.replace("work.", "[work].");
  const before = `${ROOM} ${CLERK} ${MEMBER} ${marked} ${HARBOUR} ${TRUSTEES}\n\n${BAGS}`;
  const after = `${ROOM} ${CLERK} ${MEMBER} ${HARBOUR} ${TRUSTEES}\n\n${BAGS}\n\n${marked}`;
  expect([after, "orphan"]).toContain(placed(before, bare(after)));
});

test("a word that begins two sentences of a paragraph goes with its own", () => {
  const own = "[According] to Aino Salmi, the programme in Eastmere reached 4,258 households by May.";
  const next = "According to Samuel Adeyemi, the programme in San Telmo reached 2,635 households by June.";
  const opening = `${MEMBER} ${ROOM} ${CLERK}`;
  const before = `${opening} ${own} ${next} ${HARBOUR}\n\n${BAGS}\n\n${TRUSTEES}`;
  const after = `${opening} ${next} ${HARBOUR}\n\n${BAGS}\n\n${own}\n\n${TRUSTEES}`;
  expect(placed(before, bare(after))).toBe(after);
});

test("the full stop of a sentence that changed places with the next is never put on another's", () => {
  const before = `${ROOM} ${CLERK.replace("May.", "May[.]")} ${BAGS} ${HARBOUR}`;
  const after = `${ROOM} ${BAGS} ${CLERK.replace("May.", "May[.]")} ${HARBOUR}`;
  expect([after, "orphan", "ambiguous"]).toContain(placed(before, bare(after)));
});

test("words of a paragraph that stood twice are not found in the other when theirs was taken out", () => {
  const before = [ROOM, TRUSTEES.replace("twice", "[twice]"), CLERK, BAGS, TRUSTEES, HARBOUR].join("\n\n");
  expect(placed(before, [ROOM, CLERK, BAGS, TRUSTEES, HARBOUR].join("\n\n"))).toBe("orphan");
});

test("a figure is not found in the next sentence when the two changed places", () => {
  const report = (place: string, share: string) =>
    `The trial in ${place} found that the drug is safe for ${share} percent of patients.`;
  const before = `${ROOM} ${report("Tarn", "[4.8]")} ${report("Tarn", "9.6")} ${CLERK}`;
  const after = `${ROOM} ${report("Tarn", "9.6")} ${report("Tarn", "4.8")} ${CLERK}`;
  expect(placed(before, after)).not.toContain("[4.8]");
});

test("words that stood twice in a text of two sentences are not found in the other when theirs was taken out", () => {
  expect(
    placed("He [broke international law]. She broke international law.", "She broke international law."),
  ).toBe("orphan");
});

test("a target of old, that does not say how much a copy shared, is not put on it", () => {
  const rest = "that the drug is [safe] for children and for the old, and may be sold at once.";
  const own = `Doctor Weiss said on Friday ${rest}`;
  const copy = bare(`The maker said on Friday ${rest}`);
  const before = [MEMBER, ROOM, CLERK, own, BAGS, TRUSTEES, HARBOUR, copy].join("\n\n");
  const after = [MEMBER, ROOM, CLERK, BAGS, TRUSTEES, HARBOUR, copy].join("\n\n");
  const { quote, position } = describe(bare(before), spanOf(before));
  const old = { ...quote, prefix: quote.prefix.slice(-162), suffix: quote.suffix.slice(0, 162) };
  expect(place(indexText(after), { quote: old, position }).state).toBe("orphan");
  expect(place(indexText(after), { quote, position }).state).toBe("orphan");
});
