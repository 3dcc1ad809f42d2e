// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it } from "vitest";
import { buttonOf, clearPage, press, show } from "@/components/ui/testing";
import type { AnnotationView } from "@/lib/annotations/view";
import { ChangedPassages } from "./changed-passages";
import { markOfAnnotation } from "./mark";
import { mapPage } from "./page-map";
import { ReaderContext } from "./reader-context";
import { anAnnotation, aReaderStore } from "./testing";

afterEach(clearPage);

const byAda = { id: "ada", name: "Ada", at: "2026-11-20T10:00:00.000Z", etag: '"1"' };

/** What a note shows whose words have changed. */
async function showChanged(more: Partial<AnnotationView> = {}) {
  const article = document.body.appendChild(document.createElement("div"));
  article.tabIndex = -1;
  article.innerHTML = '<p data-start="0">Other words</p>';
  const placement = { state: "changed", start: 0, end: 5, similarity: 0.5 } as const;
  const note = anAnnotation(0, 5, { placement, ...more });
  const store = aReaderStore([note], []);
  const page = await show(
    <ReaderContext value={store}>
      <ChangedPassages mark={markOfAnnotation(note)} />
    </ReaderContext>,
  );
  act(() => store.change({ page: mapPage(article) }));
  const offers = () => [...page.querySelectorAll("button")].map(({ textContent }) => textContent);
  return { note, store, article, page, offers };
}

it("who may place a mark whose words have changed can confirm its place, or give it another", async () => {
  const { note, store, article, page, offers } = await showChanged();
  expect(offers()).toEqual(["It still belongs here", "Place elsewhere"]);
  await press(buttonOf(page, "Place elsewhere"));
  expect(store.read().placing).toMatchObject({ passageId: note.id, seen: null });
  expect(document.activeElement).toBe(article);
  await press(buttonOf(page, "Cancel"));
  expect(store.read().placing).toBeNull();
});

it("a place that somebody confirmed can still be changed, by who saw that it was", async () => {
  const { store, page, offers } = await showChanged({ placedBy: byAda });
  expect(offers()).toEqual(["Place elsewhere"]);
  await press(buttonOf(page, "Place elsewhere"));
  expect(store.read().placing).toMatchObject({ seen: byAda.etag });
});

it("who may not place it is offered neither", async () => {
  const { can } = anAnnotation(0, 5);
  expect((await showChanged({ can: { ...can, place: false } })).offers()).toEqual([]);
});
