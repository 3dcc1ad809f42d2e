// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { aGate } from "@/components/requests/testing";
import { currentToasts } from "@/components/ui/toast-store";
import { type TextSpan, textSpan } from "@/lib/text/offsets";
import { placeFromPast } from "./placing/place-across";
import { mapPage } from "./article/page-map";
import { beginWriting } from "./make";
import type { Writing } from "./store";
import { aReaderStore } from "./testing";
import { discardUnfinished, keepEarly, rememberWriting } from "./unfinished";

vi.mock("./placing/place-across", () => ({ placeFromPast: vi.fn(() => Promise.resolve(null)) }));

let forget: (() => void) | undefined;

afterEach(() => {
  forget?.();
  vi.mocked(placeFromPast).mockReset().mockResolvedValue(null);
  localStorage.clear();
  document.body.replaceChildren();
});

/** A reader of an article, in its first text or a later one. */
function aReader(text: string, version = 1) {
  const article = document.body.appendChild(document.createElement("div"));
  article.innerHTML = `<p data-start="0">${text}</p>`;
  const store = aReaderStore([], [], version);
  store.setting.viewer = { id: "01900000-0000-7000-8000-0000000000aa", name: "Ann" };
  store.change({ page: mapPage(article) });
  forget = rememberWriting(store);
  return store;
}

/** A reader of a new text, after a note was begun on the first word of the one before; and where that word stands now. */
async function beginBeforeNewText(now: TextSpan) {
  const { first } = await beginTwice();
  forget?.();
  document.body.replaceChildren();
  // At first the earlier text cannot be had, so that what was begun on it waits.
  const store = aReader("Many Courts, Courts in all, acquitted.", 2);
  await vi.waitFor(() => expect(store.read().unfinished).toHaveLength(1));
  const gate = aGate();
  vi.mocked(placeFromPast).mockImplementation(async () => {
    await gate.opened;
    return [{ state: "moved", ...now }];
  });
  return { store, first, arrive: gate.open };
}

/** A reader of an article in which a first note was begun, and then something on other words. */
async function beginTwice(second: Writing["kind"] = "note") {
  const store = aReader("Courts acquitted many of them.");
  beginWriting(store, "note", textSpan(0, 6));
  const first = store.read().writing!;
  keepEarly(store, first, "Which courts?");
  beginWriting(store, second, textSpan(7, 16));
  await vi.waitFor(() => expect(store.read().unfinished).toHaveLength(1));
  return { store, first, other: store.read().writing! };
}

it("who begins on other words is told where the unfinished note waits, and goes on with it from there", async () => {
  const { store, first } = await beginTwice();
  const toast = currentToasts().at(-1);
  expect(toast?.message).toBe("Your note on “Courts” is kept in the margin.");
  expect(toast?.action?.label).toBe("Go on writing");
  toast?.action?.run();
  await vi.waitFor(() => expect(store.read().writing?.id).toBe(first.id));
});

it("the same words marked again open what was begun on them, and no empty form", async () => {
  const { store, first } = await beginTwice();
  beginWriting(store, "note", textSpan(0, 6));
  await vi.waitFor(() =>
    expect(store.read().writing).toMatchObject({ id: first.id, spans: [textSpan(0, 6)] }),
  );
  expect(store.read().unfinished).toEqual([]);
});

it("what is open on the same words stays open", async () => {
  const { store, other } = await beginTwice();
  beginWriting(store, "note", textSpan(7, 16));
  expect(store.read().writing).toBe(other);
});

it("another kind of mark, or other words, is begun anew", async () => {
  const { store, first, other } = await beginTwice("claim");
  for (const [kind, span] of [
    ["claim", textSpan(0, 6)],
    ["note", textSpan(0, 16)],
  ] as const) {
    beginWriting(store, kind, span);
    expect([first.id, other.id]).not.toContain(store.read().writing?.id);
    expect(store.read().writing).toMatchObject({ kind, spans: [span] });
  }
});

it("the same words of a new text open what was begun on them in the one before, where they stand now", async () => {
  const { store, first, arrive } = await beginBeforeNewText(textSpan(13, 19));
  beginWriting(store, "note", textSpan(13, 19));
  expect(store.read().writing?.id).not.toBe(first.id);
  arrive();
  await vi.waitFor(() =>
    expect(store.read().writing).toMatchObject({ id: first.id, spans: [textSpan(13, 19)], fate: null }),
  );
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.read().unfinished.map(({ quote }) => quote)).not.toContain("Courts");
});

it("the same words in another place of a new text are begun anew, and so are those already typed on", async () => {
  for (const [marked, typed] of [
    [textSpan(5, 11), null],
    [textSpan(13, 19), "A new thought"],
  ] as const) {
    const { store, first, arrive } = await beginBeforeNewText(textSpan(13, 19));
    beginWriting(store, "note", marked);
    const fresh = store.read().writing!;
    keepEarly(store, fresh, typed);
    arrive();
    await new Promise((resolve) => setTimeout(resolve));
    expect(placeFromPast).toHaveBeenCalledTimes(2);
    expect(store.read().writing).toBe(fresh);
    expect(store.read().unfinished.map(({ id }) => id)).toContain(first.id);
    forget?.();
    localStorage.clear();
    vi.mocked(placeFromPast).mockReset().mockResolvedValue(null);
  }
});

it("whoever has typed on by then, which may not be kept yet, stays in the form that was begun", async () => {
  const { store, arrive } = await beginBeforeNewText(textSpan(13, 19));
  beginWriting(store, "note", textSpan(13, 19));
  const fresh = store.read().writing;
  document.body.appendChild(document.createElement("textarea")).dispatchEvent(new Event("input"));
  arrive();
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.read().writing).toBe(fresh);
});

it("what was discarded or saved in another tab by then is not opened again", async () => {
  const { store, first, arrive } = await beginBeforeNewText(textSpan(13, 19));
  beginWriting(store, "note", textSpan(13, 19));
  const fresh = store.read().writing;
  discardUnfinished(store, first.id);
  arrive();
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.read().writing).toBe(fresh);
});
