import { expect, test } from "vitest";
import { sentenceAround } from "./sentences";

const unitsOf = (text: string) => Uint16Array.from(text, (_, at) => text.charCodeAt(at));

test.each([
  ["One. Two lost 18.4 tonnes. Three.", "lost", "Two lost 18.4 tonnes."],
  ["甲。第一年共有1284艘。乙。", "共有", "第一年共有1284艘。"],
  ["One. Two lost 18.4 tonnes. Three.", "Two lost 18.4 tonnes.", "Two lost 18.4 tonnes."],
  ["One. Two lost. Three went. Four.", "lost. Three", "Two lost. Three went."],
  ["هل كان ذلك؟ نعم قالت ليلى. ثم", "قالت", "نعم قالت ليلى."],
])("in %j the sentence around %j is %j", (text, words, sentence) => {
  const start = text.indexOf(words);
  const found = sentenceAround(unitsOf(text), { start, end: start + words.length });
  expect(found && text.slice(found.start, found.end)).toBe(sentence);
});

test("a sentence that is not all there is none", () => {
  expect(sentenceAround(unitsOf("it went on. It stopped"), { start: 3, end: 7 })).toBeNull();
  expect(sentenceAround(unitsOf("it went on. It stopped"), { start: 12, end: 14 })).toBeNull();
});
