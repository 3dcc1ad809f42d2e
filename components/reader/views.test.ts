import { expect, it } from "vitest";
import { aClaim, anAnnotation, aReaderStore } from "./testing";
import { putAnnotation, putClaim, putView, takeOut } from "./views";

const otherText = { version: 2, placement: { state: "exact", start: 90, end: 95 } } as const;

it("a view of another version brings its words and leaves the mark where it stands in this text", () => {
  const annotation = anAnnotation(5, 10);
  const store = aReaderStore([annotation], []);
  putAnnotation(store, { ...annotation, ...otherText, bodyText: "Other words." });
  expect(store.read().annotations.get(annotation.id)).toMatchObject({
    bodyText: "Other words.",
    version: 1,
    placement: annotation.placement,
    can: { place: false },
  });
});

it("a claim of another version keeps its passages in this text too", () => {
  const claim = aClaim(5, 10);
  const store = aReaderStore([], [claim]);
  const passages = claim.passages.map((passage) => ({ ...passage, placement: otherText.placement }));
  putClaim(store, { ...claim, version: 2, passages, progress: "in_review" });
  expect(store.read().claims.get(claim.id)).toMatchObject({
    progress: "in_review",
    version: 1,
    passages: claim.passages,
  });
});

it("what was made on another version has no place on this page", () => {
  const store = aReaderStore([], []);
  putView(store, anAnnotation(0, 5, otherText));
  putView(store, aClaim(0, 5, { version: 2 }));
  expect(store.read().marks).toEqual([]);
});

it("what is taken out is remembered until it is put in again", () => {
  const annotation = anAnnotation(0, 5);
  const store = aReaderStore([annotation], []);
  takeOut(store, `annotation-${annotation.id}`);
  expect(store.gone).toContain(`annotation-${annotation.id}`);
  putAnnotation(store, annotation);
  expect(store.gone.size).toBe(0);
});
