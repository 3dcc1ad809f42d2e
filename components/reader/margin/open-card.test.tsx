// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show } from "@/components/ui/testing";
import { markOfAnnotation, markOfClaim } from "../mark";
import OpenCard from "./open-card";
import { mapPage } from "../article/page-map";
import { ReaderContext } from "../reader-context";
import { aClaim, anAnnotation, aPlacing, aReaderStore } from "../testing";

afterEach(async () => {
  vi.unstubAllGlobals();
  await clearPage();
});

/** The row at the foot of a card, of what is done less often. */
const rowOf = (page: HTMLElement) => buttonOf(page, "Go to passage").parentElement;

it("the open card of a note and of a claim tells who placed it by hand in an earlier text", async () => {
  const article = document.body.appendChild(document.createElement("div"));
  article.innerHTML = '<p data-start="0">Other words</p>';
  const placings = [aPlacing("Other", { placedBy: { id: "ada", name: "Ada" } })];
  const note = anAnnotation(0, 5, { placings });
  const claim = aClaim(0, 5);
  const placed = { ...claim, passages: claim.passages.map((passage) => ({ ...passage, placings })) };
  anApi(() => ({ body: { items: [], next: null } }));
  for (const mark of [markOfAnnotation(note), markOfClaim(placed)]) {
    const store = aReaderStore([note], [placed], 2);
    const page = await show(
      <ReaderContext value={store}>
        <OpenCard mark={mark} onLong={() => undefined} />
      </ReaderContext>,
    );
    act(() => store.change({ page: mapPage(article) }));
    expect(page.querySelector("[aria-label='Placed by hand']")?.textContent).toContain("Ada confirmed it on");
  }
});

it("a note that was found in a new text can be put elsewhere or called gone by who may place it, and in the first text it cannot", async () => {
  anApi(() => ({ body: { items: [], next: null } }));
  const note = anAnnotation(0, 5, { placement: { state: "moved", start: 0, end: 5 } });
  for (const version of [1, 2]) {
    const store = aReaderStore([note], [], version);
    const page = await show(
      <ReaderContext value={store}>
        <OpenCard mark={markOfAnnotation(note)} onLong={() => undefined} />
      </ReaderContext>,
    );
    const named = (name: string) =>
      [...page.querySelectorAll("button")].find(({ textContent }) => textContent === name);
    expect(named("Say it is gone") !== undefined).toBe(version === 2);
    const way = named("Place elsewhere");
    expect(way !== undefined).toBe(version === 2);
    if (!way) continue;
    await press(way);
    expect(store.read().placing).toMatchObject({ passageId: note.id, seen: null });
    expect(page.textContent).toContain("Now select where it belongs.");
    expect(rowOf(page)?.contains(buttonOf(page, "Cancel"))).toBe(true);
    expect(named("Place elsewhere")).toBeUndefined();
  }
});

it("what to select for a further passage is said where that was pressed, and to screen readers, until it is cancelled", async () => {
  anApi(() => ({ body: { items: [], next: null } }));
  const claim = aClaim(0, 5);
  const store = aReaderStore([], [claim]);
  const page = await show(
    <ReaderContext value={store}>
      <OpenCard mark={markOfClaim(claim)} onLong={() => undefined} />
    </ReaderContext>,
  );
  await press(buttonOf(page, "Add passage"));
  expect(rowOf(page)?.textContent).toContain("Now select the words that also make this claim.");
  expect(rowOf(page)?.textContent).not.toContain("Add passage");
  expect(store.read().said).toContain("Select the words that also make this claim");

  await press(buttonOf(page, "Cancel"));
  expect(rowOf(page)?.contains(buttonOf(page, "Add passage"))).toBe(true);
  expect(page.textContent).not.toContain("Now select");
});
