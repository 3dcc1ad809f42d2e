import fc from "fast-check";
import { expect, test } from "vitest";
import { isFraming } from "./frame";
import { type Normalised, normalise, normalisedIndex, originalSpan } from "./normalise";

function textOf({ units }: Normalised): string {
  return String.fromCharCode(...units);
}

test.each([
  ["a\u00a0 b\r\n\tc", "a b c"],
  ["\u201cso\u201d \u00abso\u00bb \u300cso\u300d", '"so" "so""so"'],
  ["dit \u00ab\u00a0oui\u202f\u00bb, puis (\u00ab non \u00bb)", 'dit "oui", puis ("non")'],
  ["sagte \u00bbja\u00ab und \u00bbnein.\u00ab Er", 'sagte "ja" und "nein." Er'],
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
  ["word--word, word -- word, word---word", "word-word, word-word, word-word"],
  ["中——国 ⸺ x", "中-国-x"],
  ["ｶﾞ --a", "ガ-a"],
  ["non\u2011x ⁃ כל־x", "non-x-כל-x"],
  ["❝x❞ ''x'' ״x׳a『x』b‹x›", "\"x\" \"x\" \"x'a'x'b'x'"],
  ["a 〝x〟 b", 'a "x" b'],
  ["ＡＢ ｃ１．５", "AB c1.5"],
  ["ｶﾞｷﾟ｢ﾊﾟ｣", 'ガキ\u309a"パ"'],
  ["e\u00ad\u0301t", "\u00e9t"],
  ["ŉ ﬅop ﬓ ﺍﻟﻌﺮﺑﻴﺔ", "'n stop մն العربية"],
  ["a\uffe3", "a\u00af"],
  ["👨\u200d👩 می\u200dخ", "👨\u200d👩 میخ"],
])("%j reads as %j", (text, words) => {
  expect(textOf(normalise(text))).toBe(words);
});

test.each([
  ["10\u00b2", "102"],
  ["1\u00bd", "11/2"],
  ["Safe", "safe"],
  ["résumé", "resume"],
  ["كَتَبَ", "كتب"],
  ["−10–−5", "−10–5"],
  ["5 – −3", "5 −3"],
  ["3–-5", "3–5"],
  ["x = - -5", "x = -5"],
  ["A-- on", "A- on"],
  ["i-- > 0", "i- > 0"],
  [" --help", " -help"],
  ["5--3", "5-3"],
  ["5 -- 3", "5 - 3"],
  ["a–−b", "a–b"],
  ["−5", "5"],
  ["½", "1/2"],
  ["x\u00b2", "x2"],
  ["CO\u2082", "CO2"],
  ["㎏", "kg"],
  ["①", "1"],
  ["Ⅳ", "IV"],
  ["№", "No"],
  ["\ufdfc", "ریال"],
  ["١٢", "12"],
  ["1-5", "1~5"],
  ["コ―ヒ", "コーヒ"],
  ["“x”", "‘x’"],
  ["「x」", "『x』"],
  ["ß", "ss"],
  ["👨\u200d👩", "👨👩"],
  ["👍🏽", "👍"],
  ["a\u0338", "a"],
  ["\ufdd0", "\ufdd1"],
  ["\ufde0A", "\ufdd0"],
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
  "\u0301",
  "''",
  "ｶﾞ",
  "«",
  "»",
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

test("the stretches of the units follow one another, and what lies between them is no word", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { units, starts, ends } = normalise(text);
      let reached = 0;
      let last = -1;
      for (let i = 0; i <= units.length; i++) {
        const start = i < units.length ? (starts?.[i] ?? i) : text.length;
        if (start !== last || i === units.length) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(["", " "]).toContain(textOf(normalise(text.slice(reached, start))));
        }
        reached = ends?.[i] ?? i + 1;
        last = start;
      }
    }),
  );
});

test("no text holds a unit of the frame", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
      (text) => {
        const framed = `${text}\ufdd0\ufddf`;
        expect(normalise(framed).units.some(isFraming)).toBe(false);
      },
    ),
  );
});

test("a span of units beyond the text is its edge", () => {
  expect(originalSpan(normalise("abc"), -8, -7)).toEqual({ start: 0, end: 0 });
  expect(originalSpan(normalise("a\u00adb "), 9, 12)).toEqual({ start: 4, end: 4 });
});

test("marks without end are normalised in linear time", () => {
  const text = `a${"\u0301\u0323".repeat(100_000)}`;
  expect(normalise(text).units.length).toBeGreaterThan(100_000);
});
