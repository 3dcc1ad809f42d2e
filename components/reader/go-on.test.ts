// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { currentToasts } from "@/components/ui/toast-store";
import { textSpan } from "@/lib/text/offsets";
import { mapPage } from "./article/page-map";
import { beginWriting } from "./make";
import type { Writing } from "./store";
import { aReaderStore } from "./testing";
import { keepEarly, rememberWriting } from "./unfinished";

let forget: (() => void) | undefined;

afterEach(() => {
  forget?.();
  localStorage.clear();
  document.body.replaceChildren();
});

/** A reader of an article in which a first note was begun, and then something on other words. */
async function beginTwice(second: Writing["kind"] = "note") {
  const article = document.body.appendChild(document.createElement("div"));
  article.innerHTML = '<p data-start="0">Courts acquitted many of them.</p>';
  const store = aReaderStore([], []);
  store.setting.viewer = { id: "01900000-0000-7000-8000-0000000000aa", name: "Ann" };
  store.change({ page: mapPage(article) });
  forget = rememberWriting(store);
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
