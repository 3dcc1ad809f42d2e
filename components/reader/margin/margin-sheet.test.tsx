// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { buttonOf, clearPage, find, press, show } from "@/components/ui/testing";
import type { AnnotationView } from "@/lib/annotations/view";
import MarginSheet from "./margin-sheet";
import { mapPage } from "../article/page-map";
import { beginExtending, keyboardWay } from "../placing/place-by-hand";
import { noFilter } from "../filter";
import { ReaderContext } from "../reader-context";
import { aClaim, anAnnotation, aReaderStore } from "../testing";
import { useReaderKeys } from "../use-reader-keys";

// jsdom lays nothing out.
Object.assign(Range.prototype, { getClientRects: () => [] });

afterEach(clearPage);

const quote = { exact: "the very words", prefix: "", suffix: "" };
const target = { quote, position: { start: 0, end: 14 } };

/** The margin of a narrow screen, over an article from which the words of a note are gone. */
async function showSheet(lost = 1, placed: AnnotationView[] = []) {
  const article = document.body.appendChild(document.createElement("div"));
  article.tabIndex = -1;
  article.innerHTML = '<p data-start="0">Other words.</p>';
  const claim = aClaim(0, 5);
  const notes = Array.from({ length: lost }, () =>
    anAnnotation(0, 14, { target, placement: { state: "orphan" } }),
  );
  const store = aReaderStore([...placed, ...notes], [claim]);
  function Keys() {
    useReaderKeys(store);
    return null;
  }
  const page = await show(
    <ReaderContext value={store}>
      <MarginSheet />
      <Keys />
    </ReaderContext>,
  );
  act(() => store.change({ page: mapPage(article) }));
  const bar = () => page.querySelector<HTMLElement>("[aria-label='Placing by hand']");
  const rest = () => find(page, "aside").dataset.rest;
  return { article, claim, store, page, bar, rest };
}

/** The same, once its reader has begun to place the note by hand. */
async function beginToPlace() {
  const shown = await showSheet();
  await press(buttonOf(shown.page, "1 lost its place"));
  expect([shown.rest(), shown.bar()]).toEqual(["peek", null]);
  await press(buttonOf(shown.page, "Place by hand"));
  return shown;
}

/** Waits until the keyboard is where the placing was begun. */
async function isBackAtButton(page: HTMLElement): Promise<void> {
  await vi.waitFor(() => expect(document.activeElement).toBe(buttonOf(page, "Place by hand")));
}

it("while a passage is placed the sheet makes way, and a bar says what to select, as a screen reader hears", async () => {
  const { page, store, bar, rest } = await beginToPlace();
  expect(rest()).toBe("closed");
  const words = "Select where “the very words” belongs now, then press Place here.";
  expect(find(bar()!, "p").textContent).toBe(words);
  expect(store.read().said).toBe(`${words} ${keyboardWay()}`);
  expect(() => buttonOf(page, "1 lost its place")).toThrow();
});

it("the bar leads back to the sheet, and the keyboard with it", async () => {
  const { page, bar, rest, store } = await beginToPlace();
  const cancel = buttonOf(bar()!, "Cancel");
  cancel.focus();
  await press(cancel);
  expect([bar(), rest(), store.read().placing]).toEqual([null, "peek", null]);
  await isBackAtButton(page);
});

it("Escape leaves the placing, even from the bar's own button", async () => {
  const { page, bar, rest } = await beginToPlace();
  const cancel = buttonOf(bar()!, "Cancel");
  cancel.focus();
  await act(async () => {
    cancel.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    await Promise.resolve();
  });
  expect([bar(), rest()]).toEqual([null, "peek"]);
  await isBackAtButton(page);
});

it("a further passage of a claim is asked for in the same place", async () => {
  const { claim, store, bar } = await showSheet();
  await act(async () => {
    beginExtending(store, `claim-${claim.id}`);
    await Promise.resolve();
  });
  expect(bar()?.textContent).toContain("also make this claim");
});

it("what lost its place is counted on the way to it, and shown at one press however much it is", async () => {
  const { page } = await showSheet(6);
  await press(buttonOf(page, "6 lost their place"));
  expect(find(page, "aside").querySelector("details")?.open).toBe(true);
  expect(page.querySelectorAll("aside li")).toHaveLength(6);
});

it("the way into the margin says how much of it a filter leaves", async () => {
  const { page, store } = await showSheet(1, [anAnnotation(6, 9)]);
  act(() => store.change({ filter: { ...noFilter, kinds: ["claim"] } }));
  expect(() => buttonOf(page, "1 of 2 notes and claims")).not.toThrow();
});

it("the way into the margin is off the words while they are read on, and back where one scrolls back or comes to the end", async () => {
  vi.spyOn(document.documentElement, "scrollHeight", "get").mockReturnValue(5000);
  const { page } = await showSheet();
  const way = buttonOf(page, "1 note or claim").parentElement;
  const isAwayAt = async (y: number) => {
    await act(async () => {
      Object.assign(window, { scrollY: y });
      window.dispatchEvent(new Event("scroll"));
      await Promise.resolve();
    });
    return way?.dataset.away !== undefined;
  };
  expect(await isAwayAt(10)).toBe(false);
  expect(await isAwayAt(400)).toBe(true);
  expect(await isAwayAt(390)).toBe(true);
  expect(await isAwayAt(300)).toBe(false);
  expect(await isAwayAt(900)).toBe(true);
  expect(await isAwayAt(5000 - window.innerHeight)).toBe(false);
});

it("where there is nothing to lead to, it is said how to begin, and a filter that hides everything can be left", async () => {
  const store = aReaderStore([], []);
  const page = await show(
    <ReaderContext value={store}>
      <MarginSheet />
    </ReaderContext>,
  );
  expect(page.textContent).toContain("Select words in the article to highlight them");
  await clearPage();

  const full = await showSheet();
  act(() => full.store.change({ filter: { ...noFilter, kinds: ["highlight"] }, lost: [] }));
  expect(full.store.read().shown).toEqual([]);
  await press(buttonOf(full.page, "Nothing passes the filter: show all"));
  expect(full.store.read().shown).toHaveLength(1);
});
