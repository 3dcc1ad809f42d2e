import { expect, test } from "vitest";
import { sentenceAround } from "./sentences";

const NO_LINE = { start: null, end: null };
const unitsOf = (text: string) => Uint16Array.from(text, (_, at) => text.charCodeAt(at));

test.each([
  ["One. Two lost 18.4 tonnes. Three.", "lost", "Two lost 18.4 tonnes."],
  ["甲。第一年共有1284艘。乙。", "共有", "第一年共有1284艘。"],
  ["One. Two lost 18.4 tonnes. Three.", "Two lost 18.4 tonnes.", "Two lost 18.4 tonnes."],
  ["One. Two lost. Three went. Four.", "lost. Three", "Two lost. Three went."],
  ["هل كان ذلك؟ نعم قالت ليلى. ثم", "قالت", "نعم قالت ليلى."],
])("in %j the sentence around %j is %j", (text, words, sentence) => {
  const start = text.indexOf(words);
  const found = sentenceAround(unitsOf(text), { start, end: start + words.length }, NO_LINE);
  expect(found && text.slice(found.start, found.end)).toBe(sentence);
});

test("a sentence that is not all there is none", () => {
  expect(sentenceAround(unitsOf("it went on. It stopped"), { start: 3, end: 7 }, NO_LINE)).toBeNull();
  expect(sentenceAround(unitsOf("it went on. It stopped"), { start: 12, end: 14 }, NO_LINE)).toBeNull();
});

test("a heading goes no farther than its line", () => {
  const text = "One. Two costs Three went.";
  const line = { start: 5, end: 14 };
  const heading = { start: 5, end: 14, startsLine: false, endsLine: true };
  expect(sentenceAround(unitsOf(text), { start: 9, end: 14 }, line)).toEqual(heading);
});

test("a sentence that ends its line ends by its mark", () => {
  const found = sentenceAround(
    unitsOf("One. Two went. Three"),
    { start: 5, end: 8 },
    { start: null, end: 14 },
  );
  expect(found).toEqual({ start: 5, end: 14, startsLine: false, endsLine: false });
});
