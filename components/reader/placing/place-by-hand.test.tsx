// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aGate, anApi } from "@/components/requests/testing";
import { currentToasts, dismiss } from "@/components/ui/toast-store";
import type { AnnotationView } from "@/lib/annotations/view";
import { textSpan } from "@/lib/text/offsets";
import { markOfAnnotation } from "../mark";
import { mapPage } from "../article/page-map";
import { placeByHand, placeOn, placingOf, placingWords } from "./place-by-hand";
import { sayGone } from "./say-gone";
import { anAnnotation, aPlacing, aReaderStore } from "../testing";

const ada = { id: "01900000-0000-7000-8000-0000000000a1", name: "Ada", at: "2026-11-20T10:00:00.000Z" };
const byAda = { ...ada, etag: `"${ada.at}"` };

/** A store in which a person is about to place a note, as they saw it. */
function placing(seen: AnnotationView) {
  const store = aReaderStore([seen], []);
  store.change({
    page: mapPage(document.createElement("div")),
    placing: placingOf(store, markOfAnnotation(seen), seen),
  });
  return store;
}

// jsdom lays nothing out, and scrolls nowhere.
const scrollBy = vi.spyOn(window, "scrollBy").mockReturnValue();

beforeEach(() => {
  scrollBy.mockClear();
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
});

afterEach(() => {
  vi.unstubAllGlobals();
  for (const { id } of currentToasts()) dismiss(id);
});

it("placing by hand names the placing that was seen, or that there was none", async () => {
  for (const [placedBy, seen] of [
    [null, { ifMatch: null, ifNoneMatch: "*" }],
    [byAda, { ifMatch: byAda.etag, ifNoneMatch: null }],
  ] as const) {
    const note = anAnnotation(0, 5, { placedBy });
    const asked = anApi(() => ({ body: { ...note, placedBy: byAda } }));
    const store = placing(note);
    await placeByHand(store, textSpan(2, 7));
    expect(asked).toMatchObject([
      { method: "PUT", ...seen, body: { position: { start: 2, end: 7 }, version: 1 } },
    ]);
    expect(store.read().annotations.get(note.id)?.placedBy).toEqual(byAda);
  }
});

it("asks for a passage by the words it was last known on, not by those it was first made on", () => {
  const placings = [aPlacing("It counted.", { version: 1 }), aPlacing("Here", { version: 2 })];
  const note = anAnnotation(0, 5, { placings });
  const placed = placingOf(aReaderStore([note], [], 2), markOfAnnotation(note), note);
  expect(placingWords(placed)).toBe("Select where “It counted.” belongs now, then press Place here.");
});

it("who presses twice to say that it is gone, or still there, is heard once, and not told that somebody was faster", async () => {
  const note = anAnnotation(0, 5, { placement: { state: "changed", start: 0, end: 5, similarity: 0.5 } });
  const mark = markOfAnnotation(note);
  for (const placement of [{ state: "orphan" }, note.placement]) {
    const store = placing(note);
    const gate = aGate();
    const asked = anApi(async () => {
      await gate.opened;
      return { body: { ...note, placement, placedBy: byAda } };
    });
    const say = () => {
      if (placement.state === "orphan") void sayGone(store, mark, note);
      else placeOn(store, textSpan(0, 5), placingOf(store, mark, note));
    };
    say();
    say();
    expect(asked).toHaveLength(1);
    gate.open();
    await vi.waitFor(() => expect(store.read().annotations.get(note.id)?.placedBy).toEqual(byAda));
  }
});

it("a place that somebody else gave meanwhile is told and shown, and not written over by another try", async () => {
  const note = anAnnotation(0, 5, { placement: { state: "orphan" } });
  const theirs = {
    ...note,
    placement: { state: "changed", start: 9, end: 12, similarity: 0.5 },
    placedBy: byAda,
  };
  anApi(({ method }) =>
    method === "GET" ? { body: theirs } : { status: 412, body: { kind: "stale", detail: "Somebody did." } },
  );
  const store = placing(note);
  await placeByHand(store, textSpan(2, 7));
  expect(currentToasts()).toMatchObject([{ message: "Not placed. Somebody did." }]);
  expect(store.read().placing).toBeNull();
  await vi.waitFor(() => expect(store.read().annotations.get(note.id)?.placedBy).toEqual(byAda));
  expect(store.read().lost).toEqual([]);
});

it("who has placed a passage is taken to it, with the keyboard in its card", async () => {
  const note = anAnnotation(0, 5, { placement: { state: "orphan" } });
  anApi(() => ({ body: { ...note, placement: { state: "exact", start: 2, end: 7 }, placedBy: byAda } }));
  const store = placing(note);
  const card = document.body.appendChild(document.createElement("div"));
  card.id = `annotation-${note.id}`;
  card.tabIndex = -1;
  await placeByHand(store, textSpan(2, 7));
  expect(store.read().focus).toBe(card.id);
  expect(scrollBy).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(document.activeElement).toBe(card));
});

it("where confirming fails, nothing is being placed that was not before", async () => {
  anApi(() => ({ status: 409, body: { kind: "conflict", detail: "Another text." } }));
  const note = anAnnotation(0, 5, { placement: { state: "changed", start: 0, end: 5, similarity: 0.5 } });
  const store = placing(note);
  store.change({ placing: null });
  placeOn(store, textSpan(0, 5), placingOf(store, markOfAnnotation(note), note));
  await vi.waitFor(() => expect(currentToasts()).toHaveLength(1));
  expect(store.read().placing).toBeNull();
});
