import fc from "fast-check";
import { expect, test } from "vitest";
import { describe, indexText, place, placeAll, type Target } from "./anchor";
import { describeAll } from "./describing/describe";

/** Texts that are hard in every way: few letters, so that everything repeats, and every kind of typography. */
const unit = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("a", "b", " ", "not ", "4", ",", ". ") },
  {
    weight: 2,
    arbitrary: fc.constantFrom("\n", "\u00a0", "\u00ad", "\u2014", "--", "\u201c", '"', "\ufb01", "e\u0301"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "法",
      "院",
      "。",
      "م",
      "ـ",
      "\u0301",
      "\u0e49",
      "\ufdd0",
      "\u200d",
      "…",
      "''",
      "\u{1f9ea}",
      "\ud83e",
      "\uddea",
      "\u1100\u1161",
    ),
  },
);
const hardText = fc.array(unit, { maxLength: 120 }).map((units) => units.join(""));
const plainText = fc.array(
  fc.constantFrom("drug", "safe", "not", "is", "the", "4,032", "in", "of", "2013", "said"),
  {
    minLength: 3,
    maxLength: 200,
  },
);

function spanOf(text: string, from: number, to: number): { start: number; end: number } {
  const [start = 0, end = 0] = [from, to]
    .map((share) => Math.floor(share * text.length))
    .sort((a, b) => a - b);
  return { start, end };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

test("describe, then place, is identity", () => {
  fc.assert(
    fc.property(hardText, share, share, (text, from, to) => {
      const span = spanOf(text, from, to);
      expect(place(indexText(text), describe(text, span))).toEqual({ state: "exact", ...span });
    }),
    { numRuns: 600 },
  );
});

test("many described at once are described as each alone", () => {
  fc.assert(
    fc.property(hardText, fc.array(fc.tuple(share, share), { maxLength: 8 }), (text, places) => {
      const spans = places.map(([from, to]) => spanOf(text, from, to));
      expect(describeAll(text, spans)).toEqual(spans.map((span) => describe(text, span)));
    }),
    { numRuns: 300 },
  );
});

test("text inserted elsewhere never changes the words found", () => {
  fc.assert(
    fc.property(plainText, plainText, fc.tuple(share, share), (words, inserted, [from, at]) => {
      const before = words.slice(0, Math.floor(at * words.length));
      const after = words.slice(before.length);
      const text = words.join(" ");
      const first = Math.floor(from * (words.length - 1));
      const start = words.slice(0, first).join(" ").length + (first > 0 ? 1 : 0);
      const exact = words.slice(first, first + 3).join(" ");
      fc.pre(before.length <= first || before.length >= first + 3);
      const edited = [...before, ...inserted, ...after].join(" ");
      const placement = place(indexText(edited), describe(text, { start, end: start + exact.length }));
      if (placement.state !== "exact" && placement.state !== "moved") return;
      expect(edited.slice(placement.start, placement.end)).toBe(exact);
    }),
    { numRuns: 400 },
  );
});

const offset = fc.oneof(
  fc.integer({ min: -5, max: 300 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 0.5),
);
const position = fc.record({ start: offset, end: offset });
const quote = fc.record({ exact: hardText, prefix: hardText, suffix: hardText }, { requiredKeys: ["exact"] });
const target = fc.record({ quote, position }, { requiredKeys: [] });

test("any target in any text is placed inside the text, without throwing", () => {
  fc.assert(
    fc.property(hardText, fc.array(target, { maxLength: 4 }), (text, targets) => {
      for (const placement of placeAll(indexText(text), targets)) {
        const spans =
          "start" in placement ? [placement] : placement.state === "ambiguous" ? placement.candidates : [];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test("what is no text holds no passage", () => {
  for (const nothing of [undefined, null, 7, {}]) {
    expect(place(indexText(nothing as string), { quote: { exact: "7" } })).toEqual({
      state: "orphan",
    });
  }
});

test("of equal units side by side no other than the one marked is found", () => {
  const repeated = fc.constantFrom("天", "0", "a", "ab", "é", "e\u0301", "“", "…", "- ", "👍");
  const put = fc.constantFrom("z", "zz ", "法", "“");
  fc.assert(
    fc.property(repeated, fc.tuple(fc.nat(12), fc.nat(12)), put, (one, [before, after], inserted) => {
      const text = `x${one.repeat(before + 1 + after)}y`;
      const start = 1 + one.length * before;
      const target = describe(text, { start, end: start + one.length });
      const placement = place(indexText(inserted + text), target);
      if (placement.state !== "exact" && placement.state !== "moved") return;
      const moved = start + inserted.length;
      expect(placement).toEqual({ state: "moved", start: moved, end: moved + one.length });
    }),
    { numRuns: 400 },
  );
});

test("what is no target at all is an orphan", () => {
  const index = indexText("the drug is safe");
  for (const nothing of [
    undefined,
    null,
    {},
    { quote: null },
    { quote: { exact: 7 } },
    { position: { start: "1", end: 2 } },
  ]) {
    expect(place(index, nothing as unknown as Target)).toEqual({ state: "orphan" });
  }
});

test("a quote longer than the text is an orphan", () => {
  expect(
    place(indexText("short"), { quote: { exact: "much longer than the text it is sought in" } }),
  ).toEqual({
    state: "orphan",
  });
});
