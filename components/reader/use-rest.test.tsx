// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { anApi, type Answer } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show } from "@/components/ui/testing";
import MarginSheet from "./margin/margin-sheet";
import MissingNotes from "./margin/missing-notes";
import { mapPage } from "./article/page-map";
import { ReaderContext } from "./reader-context";
import { anAnnotation, aReaderStore } from "./testing";
import { useRest } from "./use-rest";

afterEach(async () => {
  vi.unstubAllGlobals();
  await clearPage();
});

const failure: Answer = { status: 503, body: { kind: "unavailable", detail: "The server is busy." } };

/** A page that was sent without its last notes, which come by the answers given here. */
async function showPage(Margin: typeof MissingNotes | typeof MarginSheet, answers: Answer[]) {
  const article = document.body.appendChild(document.createElement("div"));
  article.tabIndex = -1;
  const store = aReaderStore([], []);
  store.setting.next = "first";
  store.change({ page: mapPage(article) });
  const asked = anApi(() => answers.shift() ?? failure);
  function Rest() {
    useRest(store);
    return null;
  }
  const page = await show(
    <ReaderContext value={store}>
      <Margin />
      <Rest />
    </ReaderContext>,
  );
  await press(null);
  return { article, store, page, asked };
}

it("notes that could not be fetched are told in the margin, and fetched from there on at another try", async () => {
  const [early, late] = [anAnnotation(0, 5), anAnnotation(10, 15)];
  const { article, store, page, asked } = await showPage(MissingNotes, [
    { body: { items: [early], next: "second" } },
    failure,
    failure,
    { body: { items: [late], next: null } },
  ]);
  expect(page.textContent).toContain("Not all notes could be fetched.");
  expect(page.textContent).toContain("The server is busy.");
  expect(store.read().said).toBe("Not all notes could be fetched. The server is busy.");
  expect([...store.read().annotations.keys()]).toEqual([early.id]);

  buttonOf(page, "Try again").focus();
  await press(buttonOf(page, "Try again"));
  expect(document.activeElement).toBe(buttonOf(page, "Try again"));
  await press(buttonOf(page, "Try again"));
  expect(page.textContent).toBe("");
  expect(document.activeElement).toBe(article);
  expect([...store.read().annotations.keys()]).toEqual([early.id, late.id]);
  expect(asked.map(({ path }) => path.split("after=")[1])).toEqual(["first", "second", "second", "second"]);
});

it("on a narrow screen a button leads to what is missing", async () => {
  const { page } = await showPage(MarginSheet, []);
  await press(buttonOf(page, "Notes missing"));
  await press(buttonOf(page, "Try again"));
  expect(page.textContent).toContain("Not all notes could be fetched.");
});
