// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { anApi } from "@/components/requests/testing";
import { buttonOf, clearPage, press, show } from "@/components/ui/testing";
import { currentToasts, dismiss } from "@/components/ui/toast-store";
import type { AnnotationView } from "@/lib/annotations/view";
import { ChangedPassages } from "./changed-passages";
import { ConfirmedPassages } from "./confirmed-passages";
import { markOfAnnotation } from "../mark";
import { mapPage } from "../article/page-map";
import { ReaderContext } from "../reader-context";
import { aGonePlacing, anAnnotation, aPlacing, aReaderStore } from "../testing";
import { setUnsaved } from "../views";

afterEach(async () => {
  vi.unstubAllGlobals();
  for (const { id } of currentToasts()) dismiss(id);
  await clearPage();
});

const confirmed = { id: "ada", name: "Ada" };
const byAda = { id: "ada", name: "Ada", at: "2026-11-20T10:00:00.000Z", etag: '"1"' };

/** What a note shows, made on “words” and standing on “Other” in version 3; its words have changed. */
async function showChanged(more: Partial<AnnotationView> = {}) {
  const article = document.body.appendChild(document.createElement("div"));
  article.tabIndex = -1;
  article.innerHTML = '<p data-start="0">Other words</p>';
  const placement = { state: "changed", start: 0, end: 5, similarity: 0.5 } as const;
  const note = anAnnotation(0, 5, { placement, ...more });
  const store = aReaderStore([note], [], 3);
  const page = await show(
    <ReaderContext value={store}>
      <ChangedPassages mark={markOfAnnotation(note)} />
      <ConfirmedPassages mark={markOfAnnotation(note)} />
    </ReaderContext>,
  );
  act(() => store.change({ page: mapPage(article) }));
  const offers = () => [...page.querySelectorAll("button")].map(({ textContent }) => textContent);
  return { note, store, article, page, offers };
}

it("who may place a mark whose words have changed can confirm its place, or give it another", async () => {
  const { note, store, article, page, offers } = await showChanged();
  expect(offers()).toEqual(["It still belongs here", "Place elsewhere", "It is gone"]);
  await press(buttonOf(page, "Place elsewhere"));
  expect(store.read().placing).toMatchObject({ passageId: note.id, seen: null });
  expect(document.activeElement).toBe(article);
  await press(buttonOf(page, "Cancel"));
  expect(store.read().placing).toBeNull();
});

it("a place that somebody confirmed can still be changed, by who saw that it was", async () => {
  const { store, page, offers } = await showChanged({ placedBy: byAda });
  expect(offers()).toEqual(["Place elsewhere", "It is gone"]);
  await press(buttonOf(page, "Place elsewhere"));
  expect(store.read().placing).toMatchObject({ seen: byAda.etag });
});

it("what is not saved yet has to stand somewhere, and cannot be called gone", async () => {
  const { note, store, offers } = await showChanged();
  act(() => setUnsaved(store, `annotation-${note.id}`, { sentence: "It waits." }));
  expect(offers()).toEqual(["It still belongs here", "Place elsewhere"]);
});

it("a passage that is called gone waits in the tray, and the keyboard is in the article", async () => {
  const { note, store, article, page } = await showChanged();
  const lost = { ...note, placement: { state: "orphan" }, placedBy: byAda };
  const asked = anApi(() => ({ body: { ...lost, version: 3 } }));
  act(() => store.change({ focus: `annotation-${note.id}` }));
  await press(buttonOf(page, "It is gone"));
  expect(asked).toMatchObject([{ method: "PUT", ifNoneMatch: "*", body: { position: null, version: 3 } }]);
  expect(store.read().lost).toMatchObject([{ annotation: { id: note.id } }]);
  expect(store.read().focus).toBeNull();
  expect(document.activeElement).toBe(article);
  expect(currentToasts().map(({ message }) => message)).toEqual([
    "It waits with what has lost its place, and can be put back from there.",
  ]);
});

it("a passage that somebody placed meanwhile is not called gone: what they did is shown", async () => {
  const { note, store, page } = await showChanged();
  const theirs = { ...note, version: 3, placedBy: byAda };
  anApi(({ method }) =>
    method === "GET" ? { body: theirs } : { status: 412, body: { kind: "stale", detail: "Somebody did." } },
  );
  await press(buttonOf(page, "It is gone"));
  expect(currentToasts()).toMatchObject([{ message: "Left where it was. Somebody did." }]);
  await vi.waitFor(() => expect(store.read().annotations.get(note.id)?.placedBy).toEqual(byAda));
  expect(store.read().lost).toEqual([]);
});

it("what is said of a passage whose text was replaced meanwhile is to be said on the new text, and not by selecting again", async () => {
  const { page } = await showChanged();
  const detail = "The text has changed since you selected it. Select the passage again.";
  anApi(() => ({ status: 409, body: { kind: "conflict", detail } }));
  await press(buttonOf(page, "It is gone"));
  await press(buttonOf(page, "It still belongs here"));
  const why = "The article has changed since it was loaded. Load it again, and say it there.";
  expect(currentToasts()).toMatchObject([
    { message: `Left where it was. ${why}`, action: { label: "Load it again" } },
    { message: `Not placed. ${why}`, action: { label: "Load it again" } },
  ]);
});

it("words that a passage was taken off in an earlier text are told as such, and are none that it is known by", async () => {
  const gone = aGonePlacing("Elsewhere", { version: 2, placedBy: confirmed });
  const { page } = await showChanged({ placings: [gone] });
  expect(page.querySelector("b")?.textContent).toBe("Made on");
  expect(page.textContent).toContain("Ada took it off Elsewhere in version 2");
});

it("who may not place it is offered neither", async () => {
  const { can } = anAnnotation(0, 5);
  expect((await showChanged({ can: { ...can, place: false } })).offers()).toEqual([]);
});

const moved = { state: "moved", start: 0, end: 5 } as const;

it("a note on words that were confirmed in an earlier text shows who did so and when, and what it was made on", async () => {
  const placings = [aPlacing("Other", { version: 2, placedBy: confirmed })];
  const { page, offers } = await showChanged({ placement: moved, placings });
  expect(page.textContent).toContain("Ada confirmed it on Other in version 2");
  expect(page.querySelector("time")?.dateTime).toBe(placings[0]?.placedAt);
  expect(page.querySelector("summary")?.textContent).toBe("First made on other words");
  expect(page.querySelector("details del")?.textContent).toContain("words");
  expect(offers()).toEqual([]);
});

it("one that was put back on the words it was made on shows who did so, and no other words", async () => {
  const { page } = await showChanged({
    placement: moved,
    placings: [aPlacing("Other", { placedBy: confirmed })],
    target: aPlacing("Other").target,
  });
  expect(page.textContent).toContain("Ada confirmed it on Other in version 1");
  expect(page.querySelector("details")).toBeNull();
});

it("where confirmed words changed again, they stand beside the new ones, and the first words under them", async () => {
  const placings = [aPlacing("Another", { version: 2, placedBy: confirmed })];
  const { page, offers } = await showChanged({ placings });
  expect(page.querySelector("b")?.textContent).toBe("Confirmed");
  expect(page.querySelector("del")?.textContent).toContain("Another");
  expect(page.textContent).toContain("Ada confirmed it on Another in version 2");
  expect(page.querySelector("details")?.textContent).toBe("First made on other wordswords");
  expect(offers()).toEqual(["It still belongs here", "Place elsewhere", "It is gone"]);
});

it("where the text has the first words again after others were confirmed, they are told as the first, not as others", async () => {
  const placings = [aPlacing("Another", { version: 2, placedBy: confirmed })];
  const { page } = await showChanged({ placings, target: aPlacing("Other").target });
  expect(page.querySelector("b")?.textContent).toBe("Confirmed");
  expect(page.textContent).toContain("The words now are those it was first made on.");
  expect(page.textContent).not.toContain("First made on other words");
});

it("who placed by hand what was lost did not confirm it, and where that was not kept neither is said", async () => {
  const said = async (confirmed: boolean | null, placedBy: AnnotationView["placedBy"]) => {
    const placings = [aPlacing("Another", { version: 2, confirmed, placedBy: byAda })];
    const { page } = await showChanged({ placings, placedBy });
    const told = [page.querySelector("b")?.textContent, page.textContent];
    await clearPage();
    return told.join(": ");
  };
  expect(await said(false, byAda)).toContain("Ada placed it here by hand");
  expect(await said(false, null)).toMatch(/^Placed on: .*Ada placed it by hand on Another in version 2/);
  expect(await said(true, byAda)).toContain("Ada confirmed that it belongs here");
  expect(await said(null, byAda)).toContain("Ada said that it belongs here");
  expect(await said(null, null)).toContain("Ada placed it on Another in version 2");
});

it("where a hand put it the words are not said to have changed, and it can be put elsewhere still", async () => {
  const regionOf = async (confirmed: boolean) => {
    const placings = [aPlacing("Other", { version: 3, confirmed, placedBy: byAda })];
    const { page, offers } = await showChanged({ placings, placedBy: byAda });
    expect(offers()).toEqual(["Place elsewhere", "It is gone"]);
    const name = page.querySelector("section")?.getAttribute("aria-label");
    await clearPage();
    return name;
  };
  expect(await regionOf(false)).toBe("Placed by hand");
  expect(await regionOf(true)).toBe("The words have changed");
});

it("of several placings the newest is told, and those before it are folded, newest first", async () => {
  const placings = ["One", "Two", "Other"].map((words, at) =>
    aPlacing(words, {
      placedBy: { id: `${at}`, name: `Editor ${at}` },
      placedAt: `2026-11-2${at}T10:00:00.000Z`,
    }),
  );
  const { page } = await showChanged({ placement: moved, placings });
  expect(page.querySelector("p")?.textContent).toContain("Editor 2 confirmed it on Other");
  expect(page.querySelector("summary")?.textContent).toBe("Where it was placed before, 2 times");
  const earlier = [...page.querySelectorAll("ol > li")].map(({ textContent }) => textContent);
  expect(earlier).toEqual([
    expect.stringMatching(/^Editor 1, in version 1, .*: Two$/),
    expect.stringMatching(/^Editor 0, in version 1, .*: One$/),
  ]);
});

it("first words that differ in typography alone are not told as others", async () => {
  const { target } = aPlacing("“Other”");
  const there = [aPlacing("Other", { version: 2, placedBy: confirmed })];
  const same = await showChanged({
    placement: moved,
    placings: there,
    target: aPlacing("\u00adOther").target,
  });
  expect(same.page.textContent).toContain("Ada confirmed it on Other");
  expect(same.page.querySelector("details")).toBeNull();
  await clearPage();
  const placings = [aPlacing('"Other"', { version: 2, placedBy: confirmed })];
  const changed = await showChanged({ placings, target });
  expect(changed.page.querySelector("b")?.textContent).toBe("Made on");
  expect(changed.page.querySelector("details")).toBeNull();
});
