// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { clearPage, show } from "@/components/ui/testing";
import { aReaderStore } from "../testing";
import { mapPage } from "./page-map";
import { useSelection } from "./use-selection";

afterEach(async () => {
  vi.useRealTimers();
  getSelection()?.removeAllRanges();
  await clearPage();
});

/** An article with nothing selected, and the ways a hand has of selecting in it. */
async function showArticle() {
  vi.useFakeTimers();
  const article = document.body.appendChild(document.createElement("div"));
  article.innerHTML = '<p data-start="0">Courts acquitted 4,032 defendants.</p>';
  const store = aReaderStore([], []);
  store.change({ page: mapPage(article) });
  function Selecting() {
    useSelection(store, { current: article });
    return null;
  }
  await show(<Selecting />);
  const text = article.querySelector("p")?.firstChild;
  return {
    selected: () => store.read().selection,
    select: (start: number, end: number) => getSelection()?.setBaseAndExtent(text!, start, text!, end),
    isTold: () => document.dispatchEvent(new Event("selectionchange")),
    pointer: (type: "pointerdown" | "pointerup" | "pointercancel") =>
      document.body.dispatchEvent(
        Object.assign(new Event(type, { bubbles: true }), { pointerType: "mouse" }),
      ),
    key: (key: string, shiftKey = false) =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true })),
  };
}

it("a selection is taken when it rests", async () => {
  const { selected, select, isTold } = await showArticle();
  select(0, 6);
  isTold();
  expect(selected()).toBeNull();
  vi.runAllTimers();
  expect(selected()).toEqual({ start: 0, end: 6 });
});

it("words half dragged over are not taken, though the press before had left the selection to be read", async () => {
  const { selected, select, pointer } = await showArticle();
  pointer("pointerdown");
  pointer("pointerup");
  pointer("pointerdown");
  // The browser is busy: it does not tell of the change before the time is up.
  const isLate = (event: Event) => event.stopImmediatePropagation();
  window.addEventListener("selectionchange", isLate, true);
  select(0, 3);
  vi.runAllTimers();
  window.removeEventListener("selectionchange", isLate, true);
  expect(selected()).toBeNull();
  select(0, 6);
  pointer("pointerup");
  vi.runAllTimers();
  expect(selected()).toEqual({ start: 0, end: 6 });
});

it("what is pressed before the selection rests finds the words that are selected by then", async () => {
  const { selected, select, isTold, pointer, key } = await showArticle();
  select(0, 3);
  isTold();
  vi.runAllTimers();
  select(0, 6);
  isTold();
  key("n");
  expect(selected()).toEqual({ start: 0, end: 6 });

  select(7, 16);
  isTold();
  pointer("pointerdown");
  expect(selected()).toEqual({ start: 7, end: 16 });
});

it("a selection that is still being made by key is not read at every step", async () => {
  const { selected, select, isTold, key } = await showArticle();
  select(0, 6);
  isTold();
  key("ArrowRight", true);
  expect(selected()).toBeNull();
});

it("where a press was turned into the dragging of words, what is selected next by key is taken", async () => {
  const { selected, select, isTold, pointer } = await showArticle();
  pointer("pointerdown");
  pointer("pointercancel");
  select(0, 6);
  isTold();
  vi.runAllTimers();
  expect(selected()).toEqual({ start: 0, end: 6 });
});
