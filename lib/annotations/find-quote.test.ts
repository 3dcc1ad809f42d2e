import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote } from "./find-quote";

const startsOf = (text: string, quote: Parameters<typeof findQuote>[1]) =>
  findQuote(text, quote).map(({ start }) => start);

describe("finding a quote", () => {
  it("finds the one place whose surroundings agree, white space at their ends aside", () => {
    const text = "A court sat.\n\nThe court rose. A court fell.";
    expect(startsOf(text, { exact: "court", prefix: "The", suffix: " rose" })).toEqual([18]);
    expect(startsOf(text, { exact: "court", prefix: "sat.\n\n The " })).toEqual([]);
    expect(startsOf(text, { exact: "court", suffix: " sat. " })).toEqual([2]);
    expect(startsOf(text, { exact: "tribunal" })).toEqual([]);
  });

  it("stops at the second place: there are several then", () => {
    expect(startsOf("no no no no", { exact: "no" })).toEqual([0, 3]);
    expect(startsOf("aaaa", { exact: "aa" })).toEqual([0, 1]);
  });

  it("knows no first occurrences from later ones", () => {
    const many = "x ".repeat(20_000);
    expect(startsOf(`${many}y x z`, { exact: "x", prefix: "y" })).toEqual([40_002]);
    const twice = findQuote(`x z ${many}x z`, { exact: "x", suffix: "z" });
    expect(twice.map(({ start }) => start)).toEqual([0, 40_004]);
  });

  it("finds what trying every place finds", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.record({ exact: word, prefix: word, suffix: word }), (whole, quote) => {
        const { exact, prefix, suffix } = quote;
        fc.pre(exact !== "");
        const found = startsOf(whole, quote);
        const all = Array.from({ length: whole.length }, (_unit, at) => at).filter((at) => {
          return (
            whole.startsWith(exact, at) &&
            whole.slice(0, at).trimEnd().endsWith(prefix.trim()) &&
            whole
              .slice(at + exact.length)
              .trimStart()
              .startsWith(suffix.trim())
          );
        });
        expect(found).toEqual(all.slice(0, 2));
      }),
    );
  });

  it("takes time in proportion to the text, however it repeats itself", () => {
    const text = "a".repeat(1_000_000);
    const half = "a".repeat(500_000);
    const began = performance.now();
    expect(findQuote(text, { exact: half, prefix: `b${half}` })).toEqual([]);
    expect(findQuote(" ".repeat(1_000_000), { exact: " ", prefix: "b", suffix: half })).toEqual([]);
    // Quadratic work would be hours.
    expect(performance.now() - began).toBeLessThan(10_000);
  }, 60_000);
});
