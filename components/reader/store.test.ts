import { expect, it, vi } from "vitest";
import { toggled } from "./filter";
import { putAnnotation, takeOut } from "./views";
import { aClaim, anAnnotation, aReaderStore } from "./testing";

it("marks stand in reading order whatever order they came in", () => {
  const store = aReaderStore([anAnnotation(50, 60), anAnnotation(5, 9)], [aClaim(20, 30)]);
  expect(store.read().shown.map(({ spans }) => spans[0]?.start)).toEqual([5, 20, 50]);
});

it("a filter hides marks from what is shown and loses none", () => {
  const store = aReaderStore([anAnnotation(0, 5)], [aClaim(10, 20)]);
  store.change({ filter: toggled(store.read().filter, "kinds", "claim") });
  expect(store.read().shown.map(({ kind }) => kind)).toEqual(["claim"]);
  expect(store.read().marks).toHaveLength(2);
});

it("what is shown stays the same list while a mark comes into focus and the filter stays as it is", () => {
  const annotation = anAnnotation(0, 5);
  const store = aReaderStore([annotation], []);
  const { shown, filter } = store.read();
  store.change({ focus: `annotation-${annotation.id}`, filter });
  expect(store.read().shown).toBe(shown);
});

it("a lost mark is kept, but not among those that have a place", () => {
  const store = aReaderStore([anAnnotation(0, 5, { placement: { state: "orphan" } })], []);
  expect(store.read().shown).toEqual([]);
  expect(store.read().marks).toHaveLength(1);
});

it("a mark that did not change is the same object after another did", () => {
  const [first, second] = [anAnnotation(0, 5), anAnnotation(10, 15)];
  const store = aReaderStore([first, second], []);
  const before = store.read().shown[0];
  putAnnotation(store, { ...second, bodyText: "Other words." });
  expect(store.read().shown[0]).toBe(before);
});

it("taking out the mark in focus leaves nothing in focus", () => {
  const annotation = anAnnotation(0, 5);
  const store = aReaderStore([annotation], []);
  store.change({ focus: `annotation-${annotation.id}` });
  takeOut(store, `annotation-${annotation.id}`);
  expect(store.read()).toMatchObject({ focus: null, marks: [], shown: [] });
});

it("listeners hear of changes until they stop listening", () => {
  const store = aReaderStore([], []);
  const listener = vi.fn();
  const stop = store.subscribe(listener);
  store.change({ said: "One" });
  stop();
  store.change({ said: "Two" });
  expect(listener).toHaveBeenCalledTimes(1);
});
