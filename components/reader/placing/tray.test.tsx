// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show, until } from "@/components/ui/testing";
import type { AnnotationView } from "@/lib/annotations/view";
import { mapPage } from "../article/page-map";
import { noFilter } from "../filter";
import { endPlacing } from "./place-by-hand";
import { ReaderContext } from "../reader-context";
import { setSingleKeys } from "../single-keys";
import { aGonePlacing, anAnnotation, aPlacing, aReaderStore } from "../testing";
import Tray from "./tray";

// jsdom lays nothing out.
Object.assign(Range.prototype, { getClientRects: () => [] });
vi.spyOn(window, "scrollBy").mockReturnValue();
Element.prototype.scrollIntoView = vi.fn();

afterEach(async () => {
  vi.unstubAllGlobals();
  await clearPage();
  localStorage.clear();
});

/** The tray with a note that may stand wherever `words` do in these paragraphs. */
async function showTray(paragraphs: readonly string[], words: string) {
  const article = document.body.appendChild(document.createElement("div"));
  article.tabIndex = -1;
  let start = 0;
  for (const text of paragraphs) {
    article.insertAdjacentHTML("beforeend", `<p data-start="${start}">${text}</p>`);
    start += text.length + 2;
  }
  const found = [...paragraphs.join("\n\n").matchAll(new RegExp(words, "g"))];
  const candidates = found.map(({ index }) => ({ start: index, end: index + words.length }));
  const note = anAnnotation(0, 5, { placement: { state: "ambiguous", candidates } });
  const store = aReaderStore([note], []);
  const page = await show(
    <ReaderContext value={store}>
      <Tray />
    </ReaderContext>,
  );
  act(() => store.change({ page: mapPage(article) }));
  const rows = () => [...page.querySelectorAll("li li")].map(({ textContent }) => textContent);
  return { note, candidates, store, article, page, rows };
}

it("places that read alike are told apart by their paragraph, and by what stands further off", async () => {
  const alike = `${"the same words again and ".repeat(4)}It counted. ${"and on and on as before ".repeat(4)}`;
  const { rows } = await showTray([`One. ${alike}`, "Between.", `Two. ${alike}${alike}`], "It counted.");
  expect(rows().map((row) => /^Paragraph \d/.exec(row)?.[0])).toEqual([
    "Paragraph 1",
    "Paragraph 3",
    "Paragraph 3",
  ]);
  const surroundings = rows().map((row) => row.replace(/^Paragraph \d/, ""));
  expect(new Set(surroundings).size).toBe(3);
});

it("where there are more places than are listed, it says how many are", async () => {
  const many = Array.from({ length: 7 }, (_, at) => `Paragraph ${at}. It counted.`);
  const { page, rows } = await showTray(many, "It counted.");
  expect(page.textContent).toContain("These words now stand in 7 places");
  expect(page.textContent).toContain("the first 5 of 7");
  expect(rows()).toHaveLength(5);
  expect((await showTray(many.slice(0, 5), "It counted.")).page.textContent).not.toContain("the first");
});

it("the place that is chosen is the one that is sent", async () => {
  const { note, candidates, page } = await showTray(["It counted.", "So: It counted."], "It counted.");
  const asked = anApi(() => ({ body: { ...note, placement: { state: "exact", ...candidates[1] } } }));
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  await press(page.querySelector<HTMLElement>("[aria-label='Here: Paragraph 2']"));
  expect(asked).toMatchObject([{ method: "PUT", body: { position: candidates[1] } }]);
});

it("who begins to place by hand is in the article with the keyboard, not nowhere", async () => {
  const { note, store, article, page } = await showTray(["It counted."], "It counted.");
  await press(buttonOf(page, "Place by hand"));
  expect(store.read().placing).toMatchObject({ passageId: note.id });
  expect(document.activeElement).toBe(article);
  expect(page.textContent).toContain("Now select where it belongs. By keyboard: V, then the arrows");
  await press(buttonOf(page, "Cancel"));
  setSingleKeys(false);
  await press(buttonOf(page, "Place by hand"));
  expect(page.textContent).not.toContain("By keyboard");
  setSingleKeys(true);
});

it("what was confirmed on other words before it was lost is looked for by those, and tells its first words too", async () => {
  const placings = [aPlacing("It counted.", { placedBy: { id: "ada", name: "Ada" } })];
  const note = anAnnotation(0, 5, { placement: { state: "orphan" }, placings });
  const page = await show(
    <ReaderContext value={aReaderStore([note], [], 2)}>
      <Tray />
    </ReaderContext>,
  );
  expect(page.textContent).toContain("This passage was not found again: It counted.");
  expect(page.textContent).toContain("Ada confirmed it on these words in version 1");
  expect(page.querySelector("li details")?.textContent).toBe("First made on other wordswords");
});

/** The tray of one note beside an article. */
async function trayOver(html: string, note: AnnotationView): Promise<HTMLElement> {
  const article = document.body.appendChild(document.createElement("div"));
  article.innerHTML = html;
  const store = aReaderStore([note], []);
  store.change({ page: mapPage(article) });
  return await show(
    <ReaderContext value={store}>
      <Tray />
    </ReaderContext>,
  );
}

it("a passage that is called gone tells who said so and when, and is put back where it stood", async () => {
  const ada = { id: "ada", name: "Ada" };
  const gone = aGonePlacing("It counted.", { placedBy: ada });
  const placedBy = { ...ada, at: gone.placedAt, etag: '"1"' };
  const note = anAnnotation(0, 5, { placement: { state: "orphan" }, placings: [gone], placedBy });
  const page = await trayOver('<p data-start="0">It counted. Those words, it said.</p>', note);
  expect(page.textContent).toContain("This passage is gone from the text: words");
  expect(page.textContent).toContain("Ada said that it is gone");
  expect(page.querySelector("li time")?.getAttribute("datetime")).toBe(gone.placedAt);
  expect(page.textContent).toContain("It stood here until then:");
  expect([...page.querySelectorAll("li li b")].map(({ textContent }) => textContent)).toEqual([
    "It counted.",
    "words",
  ]);
  const asked = anApi(() => ({ body: { ...note, placement: { state: "changed", start: 0, end: 11 } } }));
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  await press(page.querySelector<HTMLElement>("[aria-label^='Here']"));
  expect(asked).toMatchObject([{ method: "PUT", ifMatch: '"1"', body: { position: { start: 0, end: 11 } } }]);
});

it("the place that was denied is not offered twice where its words are the passage's own", async () => {
  const gone = aGonePlacing("words");
  const placedBy = { id: "ada", name: "Ada", at: gone.placedAt, etag: '"1"' };
  const note = anAnnotation(0, 5, { placement: { state: "orphan" }, placings: [gone], placedBy });
  const page = await trayOver('<p data-start="0">words and words</p>', note);
  expect(page.querySelectorAll("li li")).toHaveLength(2);
});

it("words that were confirmed in other typography are no other words", async () => {
  const placings = [aPlacing("“The  count”", { placedBy: { id: "ada", name: "Ada" } })];
  const { target } = aPlacing('"The count"');
  const note = anAnnotation(0, 5, { placement: { state: "orphan" }, placings, target });
  const page = await show(
    <ReaderContext value={aReaderStore([note], [], 2)}>
      <Tray />
    </ReaderContext>,
  );
  expect(page.textContent).toContain("Ada confirmed it on these words");
  expect(page.textContent).not.toContain("First made on");
});

/** The tray with a note that was made on `words` at `start`, and was not found in this text. */
async function showNotFound(words: string, start: number, text: string) {
  const article = document.body.appendChild(document.createElement("div"));
  article.innerHTML = `<p data-start="0">${text}</p>`;
  const target = {
    quote: { exact: words, prefix: "", suffix: "" },
    position: { start, end: start + words.length },
  };
  const note = anAnnotation(0, 5, { target, placement: { state: "orphan" } });
  const store = aReaderStore([note], []);
  store.change({ page: mapPage(article) });
  const page = await show(
    <ReaderContext value={store}>
      <Tray />
    </ReaderContext>,
  );
  return { note, page };
}

it("the words of a passage that was not found are offered where they stand all the same", async () => {
  const text = "It made remarkable progress. Much remarkable progress, it said.";
  const { note, page } = await showNotFound("remarkable progress", 0, text);
  expect(page.textContent).toContain("This passage was not found again: remarkable progress");
  expect(page.textContent).toContain("The same words stand here, but not amid what stood around them:");
  expect([...page.querySelectorAll("li li b")].map(({ textContent }) => textContent)).toHaveLength(2);
  const asked = anApi(() => ({ body: { ...note, placement: { state: "moved", start: 8, end: 27 } } }));
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  await press(page.querySelector<HTMLElement>("[aria-label^='Here']"));
  expect(asked).toMatchObject([{ method: "PUT", body: { position: { start: 8, end: 27 } } }]);
});

it("of many places those nearest to where the words were are offered, and words that are nowhere are not", async () => {
  const many = Array.from({ length: 30 }, (_, at) => `${at}, `).join("");
  const { page } = await showNotFound(", ", 60, many);
  expect(page.textContent).toContain("The same words stand in 30 places");
  expect(page.querySelectorAll("li li")).toHaveLength(5);
  expect((await showNotFound("nowhere", 0, many)).page.textContent).not.toContain("The same words");
});

it("who cancels placing by hand is back at the button that began it, by its own button or by Escape", async () => {
  const { store, page } = await showTray(["It counted."], "Nowhere");
  const isBack = () => vi.waitFor(() => expect(document.activeElement).toBe(buttonOf(page, "Place by hand")));
  await press(buttonOf(page, "Place by hand"));
  await press(buttonOf(page, "Cancel"));
  await isBack();
  await press(buttonOf(page, "Place by hand"));
  act(() => endPlacing(store));
  await isBack();
});

it("where the button is gone, cancelling goes to the mark's card, and without one to the article", async () => {
  const { note, store, page, article } = await showTray(["It counted."], "Nowhere");
  const card = document.body.appendChild(document.createElement("div"));
  Object.assign(card, { id: `annotation-${note.id}`, tabIndex: -1 });
  for (const back of [card, article]) {
    await press(buttonOf(page, "Place by hand"));
    act(() => store.change({ lost: [] }));
    act(() => endPlacing(store));
    await vi.waitFor(() => expect(document.activeElement).toBe(back));
    card.remove();
    act(() => store.change({ annotations: new Map([[note.id, { ...note }]]) }));
  }
});

it("what has lost its place opens where it is, with all that was said of it, and keeps the filter", async () => {
  const { note, store, page } = await showTray(["It counted."], "Nothing of the sort");
  const filter = { ...noFilter, kinds: ["claim" as const] };
  act(() => store.change({ filter }));
  await press(page.querySelector<HTMLElement>("li a"));
  expect(store.read()).toMatchObject({ focus: `annotation-${note.id}`, filter });
  await until(() => buttonOf(page, "Copy link"));
  expect(page.querySelector(`#annotation-${note.id}`)?.textContent).toContain("Amara Kone");
});

it("whoever folds the tray leaves the card that is open in it, and the next one that is entered unfolds it", async () => {
  const { note, store, page } = await showTray(["It counted."], "Nothing of the sort");
  const details = () => page.querySelector("details")!;
  const fold = async (isOpen: boolean) => {
    await act(async () => {
      details().open = isOpen;
      details().dispatchEvent(new Event("toggle"));
      await Promise.resolve();
    });
  };
  await press(page.querySelector<HTMLElement>("li a"));
  await fold(false);
  expect(store.read().focus).toBeNull();
  act(() => store.change({ focus: `annotation-${note.id}` }));
  expect(details().open).toBe(true);
});
