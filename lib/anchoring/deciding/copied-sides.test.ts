import { expect, test } from "vitest";
import { describe, indexText, place } from "../anchor";
import { hasSameWords } from "../target";

const MATTER = "A spokesman for the ministry declined to comment. He said the matter was closed.";
const NORTH = "The northern quay handled 18,400 tonnes of timber in 2021.";
const SOUTH = "The southern quay handled 18,900 tonnes of timber in 2021.";
const STAFF = "Together they employ 611 people, of whom 204 are seasonal.";
const REJECTED = "The ministry rejects the criticism.";
const DIESEL = "It says that the increase follows the price of diesel, which doubled between 2019 and 2022.";
const STEEL =
  "It says that the increase follows the price of steel, which rose by a third between 2019 and 2022.";
const SERIES = "Neither series has been published.";
const COURT = "A clerk for the court declined to comment. Nobody asked him twice.";
const APPEALS = "Three appeals are pending before the maritime court.";
const FIRST = "The first was filed by the fishermen's union on 12 May 2021.";
const SECOND = "The second was filed by the ferry company on 19 May 2021.";
const THIRD = "The third was filed by the timber merchants on 2 June 2021.";
const RULING = "What the court will decide, nobody can say.";

const text = (...paragraphs: string[]) => paragraphs.join("\n\n");

/** Gives each word of a sentence that is placed as the same words anywhere but where the sentence has it now. */
function wordsAstray(before: string, after: string, sentence: { was: string; now: string | null }): string[] {
  const from = before.indexOf(sentence.was);
  const to = sentence.now === null ? -1 : after.indexOf(sentence.now);
  const index = indexText(after);
  return [...sentence.was.matchAll(/[\w,]*\w/g)].flatMap(({ index: at, 0: word }) => {
    const start = from + at;
    const placement = place(index, describe(before, { start, end: start + word.length }));
    return hasSameWords(placement) && (to < 0 || placement.start !== to + at) ? [word] : [];
  });
}

test.each([
  ["two sentences that are alike", [NORTH, SOUTH, STAFF], [SOUTH, NORTH, STAFF]],
  ["two longer ones", [REJECTED, DIESEL, STEEL, SERIES], [REJECTED, STEEL, DIESEL, SERIES]],
  ["two with one between", [REJECTED, DIESEL, STEEL, SERIES], [STEEL, DIESEL, REJECTED, SERIES]],
])("where %s changed places, no word goes to the other sentence", (_, were, are) => {
  const before = text(MATTER, were.join(" "), APPEALS, COURT);
  const after = text(MATTER, are.join(" "), APPEALS, COURT);
  for (const sentence of were) {
    expect(wordsAstray(before, after, { was: sentence, now: sentence })).toEqual([]);
  }
});

const LIST = [APPEALS, FIRST, SECOND, THIRD];

test.each([
  [SECOND, LIST],
  [THIRD, LIST],
  [SOUTH, [NORTH, SOUTH, STAFF]],
])("no word of %j, moved and corrected, is found in the one before it", (moved, list) => {
  const before = text(MATTER, list.join(" "), RULING);
  const rest = list.filter((each) => each !== moved).join(" ");
  const now = moved.replace("2021", "2024");
  for (const after of [text(`${MATTER} ${now}`, rest, RULING), text(MATTER, rest, `${RULING} ${now}`)]) {
    expect(wordsAstray(before, after, { was: moved, now })).toEqual([]);
  }
});

test("the last word of a sentence stays with it when the next one moves behind another that ends alike", () => {
  const asked = "Asked about the ferries, he said that the matter was closed.";
  const own = "A spokesman for the ministry declined to comment.";
  const other = "A clerk for the court declined to comment.";
  const before = text(
    STAFF,
    `${own} ${asked}`,
    NORTH,
    APPEALS,
    RULING,
    REJECTED,
    `${SERIES} ${other}`,
    FIRST,
  );
  const after = text(STAFF, own, NORTH, APPEALS, RULING, REJECTED, `${SERIES} ${other} ${asked}`, FIRST);
  expect(wordsAstray(before, after, { was: own, now: own })).toEqual([]);
});

test("a word stays in its sentence when the next one, that has it too, is taken out", () => {
  const before = text(MATTER, LIST.join(" "), RULING);
  const after = text(MATTER, [APPEALS, FIRST, THIRD].join(" "), RULING);
  const start = before.indexOf("May");
  expect(place(indexText(after), describe(before, { start, end: start + 3 }))).toEqual({
    state: "exact",
    start,
    end: start + 3,
  });
});
