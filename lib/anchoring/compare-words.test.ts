import { describe, expect, it } from "vitest";
import { indexText, place } from "./anchor";
import { describe as describeSpan } from "./describing/describe";
import { areSameWords, similarityOf } from "./compare-words";

describe("words against words", () => {
  it.each([
    ["the “court’s”  finding", 'the "court\'s" finding'],
    ["a co\u00adoperative ﬁnding", "a cooperative finding"],
    ["4,032 defendants", " 4,032\u00a0defendants\n"],
    ["caf\u00e9", "cafe\u0301"],
  ])("“%s” and “%s” are the same", (before, after) => {
    expect(areSameWords(before, after)).toBe(true);
  });

  it.each([
    ["4,032", "4,023"],
    ["is safe", "is not safe"],
    ["Courts", "courts"],
    ["Courts", ""],
  ])("“%s” and “%s” are not", (before, after) => {
    expect(areSameWords(before, after)).toBe(false);
    expect(similarityOf(before, after)).toBeLessThan(1);
  });

  it("are as like as they are found to be in a text", () => {
    const text = "Between 2013 and 2017 courts acquitted 4,032 defendants, the paper says, and freed others.";
    const words = "acquitted 4,032 defendants";
    const start = text.indexOf(words);
    const target = describeSpan(text, { start, end: start + words.length });
    const edited = text.replace("4,032", "4,999");
    const placed = place(indexText(edited), target);
    const similarity = placed.state === "changed" ? placed.similarity : null;
    expect(similarity).toBeCloseTo(similarityOf(words, "acquitted 4,999 defendants"), 10);
  });

  it("that have nothing in common are not at all alike", () => {
    expect(similarityOf("abc", "xyz")).toBe(0);
  });
});
