import { expect, test } from "vitest";
import { countEdits } from "./edits";
import { spreadOf } from "./spread";

const units = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));

const spread = (text: string, now: string) => {
  const [then, since] = [units(text), units(now)];
  return spreadOf(then, since, countEdits(then, since).least);
};

const SAID = "The district court in Norrland acquitted 6,289 defendants in 2008, as is the law there.";

test("edits all over some words leave runs as short as chance has them", () => {
  const scanned = "Tha distrct cort im Norlandd acqited 6,28 defemdnts in 208, az is thelav thre.";
  expect(spread(SAID, scanned)).toBeLessThan(1.2);
});

test("as many edits in the names and figures of a list's next item leave a longer one", () => {
  const next = "The district court in Carrick Bay acquitted 4,117 defendants in 2015, as is the law there.";
  expect(spread(SAID, next)).toBeGreaterThan(1.5);
});

test("there is none of a single edit, nor where another text stands", () => {
  expect(spread(SAID, SAID.replace("acquitted", "aquitted"))).toBe(Number.POSITIVE_INFINITY);
  const another = "A clerk opened the archive to the public, and nobody came before the spring was over.";
  expect(spread(SAID, another)).toBe(Number.POSITIVE_INFINITY);
});
