// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { clearPage, press, show } from "@/components/ui/testing";
import { mapPage } from "../article/page-map";
import { noFilter } from "../filter";
import { ReaderContext } from "../reader-context";
import type { ReaderStore } from "../store";
import { FilterButton } from "./filter-button";
import { Tally } from "./tally";
import { aClaim, anAnnotation, aReaderStore } from "../testing";

// jsdom lays nothing out.
Object.assign(Range.prototype, { getClientRects: () => [] });

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await clearPage();
});

const refuted = aClaim(0, 5, { verdict: "refuted" });
const supported = aClaim(6, 9, { verdict: "supported" });
const undecided = [aClaim(10, 12), aClaim(13, 15)];
const note = anAnnotation(16, 18);

const open = (store: ReaderStore) =>
  show(
    <ReaderContext value={store}>
      <Tally />
    </ReaderContext>,
  );

/** A verdict's button, which says its name and how many claims have it. */
const buttonFor = (page: HTMLElement, words: string) =>
  [...page.querySelectorAll("button")].find(({ textContent }) => textContent === words);
const shownIn = (store: ReaderStore) =>
  store.read().shown.map((mark) => (mark.kind === "claim" ? mark.claim.id : mark.annotation.id));

it("the tally counts the claims of each verdict, and pressed narrows the margin to those it is pressed for", async () => {
  const store = aReaderStore([note], [refuted, supported, ...undecided]);
  const page = await open(store);
  const words = [...page.querySelectorAll("button")].map(({ textContent }) => textContent);
  expect(words).toEqual(["Supported1", "Refuted1", "Undecided2"]);
  const tips = [...page.querySelectorAll("button")].map(({ title }) => title);
  expect(tips).toEqual(["1 Supported", "1 Refuted", "2 Undecided"]);

  await press(buttonFor(page, "Refuted1"));
  expect(shownIn(store)).toEqual([refuted.id]);
  expect(buttonFor(page, "Refuted1")?.ariaPressed).toBe("true");
  expect(buttonFor(page, "Supported1")?.ariaPressed).toBe("false");
  await press(buttonFor(page, "Undecided2"));
  expect(shownIn(store)).toEqual([refuted.id, ...undecided.map(({ id }) => id)]);

  await press(buttonFor(page, "Refuted1"));
  await press(buttonFor(page, "Undecided2"));
  expect(shownIn(store)).toHaveLength(5);
});

it("where there is no claim, there is no tally", async () => {
  expect((await open(aReaderStore([note], []))).querySelector("fieldset")).toBeNull();
});

/** The bar over an article of ten paragraphs, each a screen high, that has been scrolled by so many screens. */
async function openOver(store: ReaderStore, screensDown: number) {
  const article = document.body.appendChild(document.createElement("div"));
  const { innerHeight: screen } = window;
  const at = (top: number) => new DOMRect(0, (top - screensDown) * screen, 0, screen);
  article.getBoundingClientRect = () => at(0);
  for (const number of Array.from({ length: 10 }).keys()) {
    const paragraph = article.appendChild(document.createElement("p"));
    paragraph.dataset.start = String(number * 10);
    paragraph.textContent = "Words.";
    paragraph.getBoundingClientRect = () => at(number);
  }
  const page = await show(
    <ReaderContext value={store}>
      <Tally />
      <FilterButton />
    </ReaderContext>,
  );
  act(() => store.change({ page: mapPage(article) }));
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  return { page, scrolled: vi.spyOn(window, "scrollBy").mockReturnValue() };
}

it("it is said how much of the margin a verdict leaves, to screen readers too", async () => {
  const lost = anAnnotation(0, 5, { placement: { state: "orphan" } });
  const store = aReaderStore([note, lost], [refuted, supported, ...undecided]);
  const { page } = await openOver(store, 0);
  const filter = () => page.querySelector("[popovertarget=filter]")?.textContent;
  expect(filter()).toBe("Filter");
  await press(buttonFor(page, "Refuted1"));
  expect(filter()).toBe("Filtered: 1 of 5");
  expect(store.read().said).toBe("1 of 5 shown, 1 without a place");
  await press(buttonFor(page, "Refuted1"));
  expect([filter(), store.read().said]).toEqual(["Filter", "5 of 5 shown, 1 without a place"]);
});

it("the first claim of a verdict comes into sight where none is, and nothing moves where one is or all are shown again", async () => {
  const far = [aClaim(80, 83, { verdict: "refuted" }), aClaim(90, 93, { verdict: "refuted" })];
  const store = aReaderStore([], [supported, ...far]);
  const { page, scrolled } = await openOver(store, 0.1);
  await press(buttonFor(page, "Supported1"));
  act(() => store.change({ filter: noFilter }));
  expect(scrolled).not.toHaveBeenCalled();

  await press(buttonFor(page, "Refuted2"));
  expect(scrolled).toHaveBeenCalledOnce();
  const by = (scrolled.mock.calls[0]?.[0] as ScrollToOptions).top ?? 0;
  expect(Math.floor(by / window.innerHeight)).toBe(7);
  await press(buttonFor(page, "Refuted2"));
  expect(scrolled).toHaveBeenCalledOnce();
});
