import { expect, it } from "vitest";
import { isTouched, type Standing } from "./touched";

const on = (words: string, state: Standing["state"] = "changed"): Standing => ({ state, words });
const lost: Standing = { state: "orphan", words: null };
const torn: Standing = { state: "ambiguous", words: null };

it.each<[what: string, standings: [before: Standing | undefined, now: Standing], touched: boolean]>([
  ["stands on the same words", [on("4,032", "exact"), on("4,032", "moved")], false],
  ["stands on the same words in other typography", [on("“so”", "exact"), on('"so"', "moved")], false],
  ["stands on other words", [on("4,032", "exact"), on("4,023")], true],
  ["stands on the other words of before", [on("4,023"), on("4,023")], false],
  ["stands on others again", [on("4,023"), on("4,230")], true],
  ["is back on its first words", [on("4,023"), on("4,032", "exact")], true],
  ["loses its place", [on("4,032", "exact"), lost], true],
  ["stands in several places now", [on("4,032", "exact"), torn], true],
  ["is lost as before", [lost, lost], false],
  ["stands in several places as before", [torn, torn], false],
  ["stood in several places and is lost", [torn, lost], true],
  ["was lost and is found again", [lost, on("4,032", "moved")], false],
  ["was lost and is found on other words", [lost, on("4,023")], true],
  ["had no place known and stands on its words", [undefined, on("4,032", "moved")], false],
  ["had no place known and stands on others", [undefined, on("4,023")], true],
])("a passage that %s", (_what, [before, now], touched) => {
  expect(isTouched(before, now)).toBe(touched);
});
