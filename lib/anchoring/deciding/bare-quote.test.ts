import { describe, expect, test } from "vitest";
import { indexText, place } from "../anchor";

const OPENING =
  "The white paper said that the council wanted a wall along the quay. The mill owners objected.";
const CLOSING =
  "It was sold two years later, and the white paper said that the money went to a pumping station.";
const OWN = "Her team at Leyford University has transcribed 18,250 entries of the ledger so far.";

/** What is found of some words of which nothing else is known. */
function find(exact: string, now: string): { state: string; found: string | null } {
  const text = `${OPENING} ${now} ${CLOSING}`;
  const placement = place(indexText(text), { quote: { exact } });
  const found = "start" in placement ? text.slice(placement.start, placement.end) : null;
  return { state: placement.state, found };
}

describe("a quote of which nothing but the words is known", () => {
  test.each([
    "Her team at Leyford University has transcribed",
    "transcribed 18,250 entries of the ledger so far.",
    "Her team at Leyford University, as those who know it say in private, has transcribed 18,250 entries of the ledger so far.",
  ])("is found changed in %j", (left) => {
    expect(find(OWN, left)).toEqual({ state: "changed", found: left });
  });

  test("is found at the start of the text where that is all that is known beside", () => {
    const exact = "White paper hails 'remarkable progress' in human rights protection";
    const now = "Whidte pvaper hails 'remarkable progoress' i humae rights protection";
    const text = `${now}\n\nHuman Rights\n\n${OPENING} ${CLOSING}`;
    const target = { quote: { exact }, position: { start: 0, end: exact.length } };
    expect(place(indexText(text), target)).toMatchObject({ state: "changed", start: 0, end: now.length });
  });

  test("is gone where no more of it stands than a phrase that is everywhere", () => {
    const words = "The white paper said that nobody had asked for it.";
    expect(find(words, "")).toEqual({ state: "orphan", found: null });
  });
});
