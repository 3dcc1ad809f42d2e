import { expect, test } from "vitest";
import { describe, indexText, place } from "@/lib/anchoring/anchor";
import { makeCase } from "@/lib/anchoring/corpus/cases";
import { KINDS } from "@/lib/anchoring/corpus/kinds";
import { score } from "./score";

test.each([
  ["figures swapped", 1_000_000],
  ["deleted beside its look-alike", 1_001_351],
  ["section deleted", 1_000_307],
  ["deleted beside its look-alike", 7_000_085],
  ["deleted beside its look-alike", 7_000_238],
  ["deleted beside its look-alike", 8_000_662],
  ["section deleted", 7_000_104],
  ["section deleted", 8_000_276],
  ["section deleted", 8_000_525],
  ["section deleted", 8_001_071],
])("a passage once placed silently wrong is not any more: %s, case %i", (name, seed) => {
  const kind = KINDS.find((each) => each.name === name);
  const made = kind && makeCase(kind, seed);
  if (!made) throw new Error("The corpus has no such case any more.");
  const placement = place(indexText(made.after), describe(made.before, made.passage));
  expect(score(made, placement)).toMatchObject({ isSilentlyWrong: false, isAttached: false });
});
