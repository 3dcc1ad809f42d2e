import { expect, test } from "vitest";
import { describe, indexText, type Placement, place } from "./anchor";

const TEXT = [
  'He wrote that "the drug is safe" on Monday, and nobody at the ministry asked him why.',
  "The ministry had reported 4,032 cases in 2013 and 5,111 in 2014, of which it published none.",
  "The drug A is safe. The drug B is safe. The drug C is safe. So much for the leaflet.",
  "Linus ran the laboratory until the spring; the machines outlived him by a year.",
  "Years later others repeated that the drug is safe, without ever having seen the leaflet.",
].join("\n\n");

/** Places the passage `words` of TEXT in an edited TEXT; gives the placement and the words found there. */
function follow(
  words: string,
  edit: (text: string) => string,
): { placement: Placement; found: string | null } {
  const start = TEXT.indexOf(words);
  const edited = edit(TEXT);
  const placement = place(indexText(edited), describe(TEXT, { start, end: start + words.length }));
  return { placement, found: "start" in placement ? edited.slice(placement.start, placement.end) : null };
}

test("a passage of an unchanged text is exact", () => {
  expect(follow("5,111", (text) => text).placement).toEqual({
    state: "exact",
    start: TEXT.indexOf("5,111"),
    end: TEXT.indexOf("5,111") + 5,
  });
});

test("a passage after an insertion has moved", () => {
  const { placement, found } = follow("4,032 cases", (text) => `A correction. ${text}`);
  expect(placement.state).toBe("moved");
  expect(found).toBe("4,032 cases");
});

test("an inserted not shows as changed, though the old words stand elsewhere", () => {
  const { placement, found } = follow("the drug is safe", (text) =>
    text.replace("drug is safe", "drug is not safe"),
  );
  expect(placement.state).toBe("changed");
  expect(found).toBe("the drug is not safe");
});

test("two transposed digits show as changed", () => {
  const { placement, found } = follow("4,032", (text) => text.replace("4,032", "4,302"));
  expect(placement.state).toBe("changed");
  expect(found).toBe("4,302");
});

test("a number that grew past the edge of the passage shows as changed, whole", () => {
  const { placement, found } = follow("4,032", (text) => text.replace("4,032", "4,032.5"));
  expect(placement.state).toBe("changed");
  expect(found).toBe("4,032.5");
});

test("another name in the same place shows as changed", () => {
  const { placement, found } = follow("Linus", (text) => text.replace("Linus", "Priya"));
  expect(placement.state).toBe("changed");
  expect(found).toBe("Priya");
});

test("a name that is gone is not found in another word", () => {
  expect(follow("Linus", (text) => text.replace("Linus ran", "He ran")).found).not.toContain("machines");
});

test("a letter in another case shows as changed", () => {
  expect(follow("The drug B", (text) => text.replace("The drug B", "The drug b")).placement.state).toBe(
    "changed",
  );
});

test("a clause put into the passage is taken in", () => {
  const { placement, found } = follow("nobody at the ministry asked him why", (text) =>
    text.replace("nobody at the ministry", "nobody, least of all at the ministry,"),
  );
  expect(placement.state).toBe("changed");
  expect(found).toBe("nobody, least of all at the ministry, asked him why");
});

test("a sentence put in right before the passage is left out", () => {
  const { placement, found } = follow("The drug A is safe.", (text) =>
    text.replace("The drug A", "All were tested. The drug A"),
  );
  expect(placement.state).toBe("moved");
  expect(found).toBe("The drug A is safe.");
});

test("a sentence deleted beside its look-alikes is an orphan", () => {
  const edited = follow("The drug B is safe.", (text) => text.replace("The drug B is safe. ", ""));
  expect(edited.placement).toEqual({ state: "orphan" });
});

test("a sentence deleted at the end of the text is an orphan", () => {
  const last = TEXT.slice(TEXT.indexOf("Years later"));
  expect(follow(last, (text) => text.replace(`\n\n${last}`, "")).placement).toEqual({ state: "orphan" });
});

test("a comma is placed by its surroundings", () => {
  const start = TEXT.indexOf(", and nobody");
  const edited = `One, two, three. ${TEXT}`;
  const placement = place(indexText(edited), describe(TEXT, { start, end: start + 1 }));
  expect(placement).toEqual({ state: "moved", start: start + 17, end: start + 18 });
});

test("a comma without surroundings is ambiguous", () => {
  expect(place(indexText(TEXT), { quote: { exact: "," } }).state).toBe("ambiguous");
});

test("words without surroundings are found where they stand once", () => {
  const start = TEXT.indexOf("5,111 in 2014");
  const placement = place(indexText(TEXT), { quote: { exact: "5,111 in 2014" } });
  expect(placement).toEqual({ state: "moved", start, end: start + 13 });
});

test("a position without words is taken at its word", () => {
  expect(place(indexText("four"), { position: { start: 1, end: 3 } })).toEqual({
    state: "exact",
    start: 1,
    end: 3,
  });
  expect(place(indexText("four"), { position: { start: 1, end: 9 } })).toEqual({ state: "orphan" });
});

test("a passage copied with its surroundings is ambiguous", () => {
  const { placement } = follow("5,111", (text) => `${text}\n\n${text.slice(20, -20)}`);
  expect(placement.state).toBe("ambiguous");
});

test("a sentence put elsewhere has moved", () => {
  const sentence = "Linus ran the laboratory until the spring;";
  const { placement, found } = follow(
    sentence,
    (text) => `${text.replace(`${sentence} `, "")}\n\n${sentence}`,
  );
  expect(placement.state).toBe("moved");
  expect(found).toBe(sentence);
});

test.each([
  ["curly quotes", (text: string) => text.replaceAll(/"([^"]*)"/g, "\u201c$1\u201d")],
  ["other white space", (text: string) => text.replaceAll(" ", "\u00a0\n")],
  ["soft hyphens", (text: string) => text.replaceAll("ministry", "min\u00adis\u00adtry")],
  [
    "decomposed letters and ligatures",
    (text: string) => text.replaceAll("safe", "sa\ufb00e".replace("\ufb00", "f")),
  ],
])("a passage set with %s is the same passage", (_, reset) => {
  const { placement } = follow('"the drug is safe" on Monday, and nobody at the ministry', reset);
  expect(["exact", "moved"]).toContain(placement.state);
});

test.each([
  [
    "法院在2016年依法宣告4,032名被告人无罪。此后没有人提出上诉，也没有人记得这件事。部门没有回应。",
    "4,032",
    "4,302",
  ],
  [
    "أعلنت المحكمة براءة 4032 متهما في عام 2016، ولم يستأنف أحد بعد ذلك، ولم ترد الوزارة على الأسئلة.",
    "4032",
    "4302",
  ],
])("a changed figure shows in any script", (text, figure, changed) => {
  const start = text.indexOf(figure);
  const target = describe(text, { start, end: start + figure.length });
  const placement = place(indexText(text.replace(figure, changed)), target);
  expect(placement).toMatchObject({ state: "changed", start, end: start + figure.length });
});

test.each([
  ["a tone mark in Thai", "นายกกล่าวว่า ไม นั้นหายไปแล้วเมื่อวานนี้", "ไม", "ไม้"],
  ["a vowel sign in Hindi", "कल शाम को राम न घर पर खाना खाया था", "न", "ने"],
  ["a vowel sign in Arabic", "ثم قال إن الرجل كتب رسالة طويلة إلى أخيه", "كتب", "كتبَ"],
  ["a point in Hebrew", "אחר כך אמר האיש שלום לכל מי שעמד שם", "שלום", "שלוםּ"],
  ["a skin tone", "They answered with 👍 and left the room at once.", "👍", "👍🏽"],
  ["a joined emoji", "They answered with 👨 and left the room at once.", "👨", "👨\u200d👩"],
])("%s put after the passage shows as changed", (...[, text, words, grown]) => {
  const start = text.indexOf(words);
  const target = describe(text, { start, end: start + words.length });
  const edited = text.replace(words, grown);
  const changed = { state: "changed", start, end: start + grown.length };
  expect(place(indexText(edited), target)).toMatchObject(changed);
  expect(place(indexText(edited), { quote: { exact: words } })).not.toMatchObject({ state: "moved" });
});

test.each([
  ["from −10–−5 °C", "from −10–5 °C"],
  ["5 – −3 points", "5 −3 points"],
  ["3–-5", "3–5"],
  ["x = - -5", "x = -5"],
  ["to A-- on", "to A- on"],
  ["wait.", "wait…"],
  ["10²", "102"],
])("%j set as %j shows as changed", (words, edited) => {
  const text = (middle: string) =>
    `According to the note, ${middle} was what everybody had been waiting for.`;
  const target = describe(text(words), { start: 23, end: 23 + words.length });
  expect(place(indexText(text(edited)), target)).toMatchObject({ state: "changed", start: 23 });
});

test("a full stop that became an ellipsis shows as changed", () => {
  const target = describe("They said to wait. So they did.", { start: 17, end: 18 });
  const placement = place(indexText("They said to wait… So they did."), target);
  expect(placement).toMatchObject({ state: "changed", start: 17, end: 18 });
  expect(place(indexText("wait…"), { quote: { exact: "." } }).state).not.toBe("moved");
});

test.each([
  ["x天天y", 2],
  ["paid 100 euros", 7],
  ["““no””", 1],
])("of equal units side by side in %j the one that was marked is found", (text, start) => {
  const target = describe(text, { start, end: start + 1 });
  expect(place(indexText(`z${text}`), target)).toEqual({ state: "moved", start: start + 1, end: start + 2 });
});

test.each([
  ["a sentence", "The board shall meet at least four times a year. ", 12],
  ["a row", "Total\t0\t0\n", 60],
  ["a letter of two units", "e\u0301", 400],
])("every passage of %s repeated to the end of the text is found in it", (_, repeated, times) => {
  const text = repeated.repeat(times);
  const index = indexText(text);
  for (let start = 0; start + 5 <= text.length; start += 7) {
    const span = { start, end: start + 5 };
    expect(place(index, describe(text, span))).toEqual({ state: "exact", ...span });
  }
});

test("a noncharacter is no edge of a text", () => {
  const target = describe("\ufdd0", { start: 0, end: 1 });
  expect(place(indexText(""), target)).toEqual({ state: "orphan" });
  expect(place(indexText("\ufdd1"), target).state).not.toBe("exact");
});

test("blanks without end are placed in linear time", () => {
  const blanks = " ".repeat(100_000);
  const quote = { exact: `${blanks}\u00a0${blanks}` };
  expect(place(indexText(" ".repeat(1_000_000)), { quote })).toEqual({ state: "orphan" });
});
