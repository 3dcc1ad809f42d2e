import fc from "fast-check";
import { expect, it } from "vitest";
import { aClaim, anAnnotation } from "../testing";
import { indexMarks, marksAt, nextOf, spansTouching } from "./marks-at";
import { inReadingOrder, markOfAnnotation, markOfClaim } from "../mark";

it("of overlapping marks the innermost comes first, and repeated steps reach them all", () => {
  const outer = markOfAnnotation(anAnnotation(0, 100));
  const inner = markOfClaim(aClaim(40, 60));
  const beside = markOfAnnotation(anAnnotation(200, 220));
  const here = marksAt(indexMarks([outer, inner, beside]), 50);
  expect(here).toEqual([inner, outer]);
  expect(nextOf(here, null)).toBe(inner);
  expect(nextOf(here, inner.key)).toBe(outer);
  expect(nextOf(here, outer.key)).toBe(inner);
});

it("of two marks on the same words the claim comes first, whichever was made before", () => {
  const highlight = markOfAnnotation(anAnnotation(40, 60, { body: null, bodyText: "" }));
  const claim = markOfClaim(aClaim(40, 60));
  expect(marksAt(indexMarks([highlight, claim]), 50)).toEqual([claim, highlight]);
  expect(marksAt(indexMarks([claim, highlight]), 50)).toEqual([claim, highlight]);
});

it("nothing is found where nothing stands", () => {
  const index = indexMarks([markOfAnnotation(anAnnotation(10, 20))]);
  expect(marksAt(index, 30)).toEqual([]);
  expect(nextOf([], null)).toBeNull();
});

it("the index finds just what looking at every span finds", () => {
  const span = fc
    .tuple(fc.nat(500), fc.nat(80))
    .map(([start, length]) => ({ start, end: start + length + 1 }));
  fc.assert(
    fc.property(fc.array(span), span, (spans, window) => {
      const marks = spans.map(({ start, end }) => markOfAnnotation(anAnnotation(start, end)));
      const found = spansTouching(indexMarks(marks), window.start, window.end).map(({ mark }) => mark.key);
      const expected = marks
        .filter(({ spans: [own] }) => own && own.start <= window.end && own.end >= window.start)
        .map(({ key }) => key);
      expect(new Set(found)).toEqual(new Set(expected));
    }),
  );
});

it("marks come in the order they are read, lost ones last", () => {
  const late = markOfAnnotation(anAnnotation(50, 60));
  const early = markOfAnnotation(anAnnotation(5, 9));
  const lost = markOfAnnotation(anAnnotation(0, 3, { placement: { state: "orphan" } }));
  expect(inReadingOrder([lost, late, early])).toEqual([early, late, lost]);
});
