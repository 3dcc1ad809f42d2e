import fc from "fast-check";
import { expect, test } from "vitest";
import { type Normalised, normalise, normalisedIndex, originalSpan } from "./normalise";

function textOf({ units }: Normalised): string {
  return String.fromCharCode(...units);
}

test.each([
  ["a\u00a0 b\r\n\tc", "a b c"],
  ["\u201cso\u201d \u00abso\u00bb \u300cso\u300d", '"so" "so""so"'],
  ["it\u2019s", "it's"],
  ["a \u2014 b -- c\u2013d", "a-b-c-d"],
  ["fell -5", "fell -5"],
  ["min\u00adis\u200btry", "ministry"],
  ["\ufb01nal o\ufb03ce\u2026", "final office..."],
  ["cafe\u0301", "caf\u00e9"],
  ["\u1112\u1161\u11ab", "\ud55c"],
  ["\uff14\uff0c\uff10", "4,0"],
  ["法院\n依法 4 名", "法院依法4名"],
  ["مـــحكمة", "محكمة"],
])("%j reads as %j", (text, words) => {
  expect(textOf(normalise(text))).toBe(words);
});

test.each([
  ["10\u00b2", "102"],
  ["1\u00bd", "11/2"],
  ["Safe", "safe"],
  ["résumé", "resume"],
  ["كَتَبَ", "كتب"],
])("%j and %j stay different words", (one, other) => {
  expect(textOf(normalise(one))).not.toBe(textOf(normalise(other)));
});

const piece = fc.constantFrom(
  "a",
  "fi",
  " ",
  "\n\n",
  "\u00a0",
  "\u00ad",
  "\ufb01",
  "e\u0301",
  "法",
  "。",
  "-",
  "\u2014",
  "\u2026",
  "\ud83e",
  "\u{1f9ea}",
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

test("every unit maps back, in order, to a stretch of the original that reads as that unit", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const normalised = normalise(text);
      let previous = 0;
      for (let i = 0; i < normalised.units.length; i++) {
        const { start, end } = originalSpan(normalised, i, i + 1);
        expect(start).toBeGreaterThanOrEqual(previous);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(textOf(normalise(text.slice(start, end)))).toContain(
          String.fromCharCode(normalised.units[i] ?? 0),
        );
        expect(normalisedIndex(normalised, start)).toBeLessThanOrEqual(i);
        previous = start;
      }
    }),
  );
});

test("normalising what is normal changes nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = textOf(normalise(text));
      expect(textOf(normalise(once))).toBe(once);
    }),
  );
});
