// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { clearPage, show } from "@/components/ui/testing";
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { mapPage } from "../article/page-map";
import { PrintNote } from "../article/print-note";
import { noFilter } from "../filter";
import { ReaderContext } from "../reader-context";
import { aClaim, anAnnotation, aReaderStore } from "../testing";

const print = vi.fn();
beforeEach(() => {
  vi.stubGlobal("print", print.mockReset());
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await clearPage();
});

/** An article of three blocks with marks on it, and what its print has after it. */
async function showArticle(annotations: AnnotationView[], claims: ClaimView[]) {
  const article = document.body.appendChild(document.createElement("div"));
  article.innerHTML =
    '<p data-start="0">First words</p><p data-start="12">Second</p><p data-start="19">Third</p>';
  const store = aReaderStore(annotations, claims);
  const page = await show(
    <ReaderContext value={store}>
      <PrintNote version={1} latest={1} />
    </ReaderContext>,
  );
  act(() => store.change({ page: mapPage(article) }));
  const before = article.innerHTML;
  const numbers = () => [...article.children].map((block) => block.getAttribute("data-notes"));
  const items = () => [...page.querySelectorAll("ol > li")].map(({ textContent }) => textContent);
  return { store, page, article, before, numbers, items };
}

async function tell(event: string): Promise<void> {
  await act(async () => {
    window.dispatchEvent(new Event(event));
    await Promise.resolve();
  });
}

/** Presses the keys for printing; answers whether the browser's own printing was held back. */
async function pressPrint(): Promise<boolean> {
  const key = { ctrlKey: true, cancelable: true, bubbles: true };
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Control", ...key }));
  const event = new KeyboardEvent("keydown", { key: "p", ...key });
  document.dispatchEvent(event);
  if (event.defaultPrevented) await vi.waitFor(() => expect(print).toHaveBeenCalled(), 10_000);
  await tell("beforeprint");
  return event.defaultPrevented;
}

const disputed = aClaim(12, 18, {
  statement: "It is second.",
  assessments: [
    { reviewer: { id: "a", name: "Ada" }, verdict: "supported", rationale: "Counted." },
    { reviewer: { id: "b", name: "Ben" }, verdict: "refuted", rationale: "Counted again." },
  ] as ClaimView["assessments"],
  evidence: [
    {
      ...{ id: "e", stance: "refutes", citation: "Yearbook, 2018", url: "https://year.example/", note: null },
      addedBy: { id: "a", name: "Ada" },
      ...{ quote: "It was third.", locator: "p. 3", tier: "primary", relation: null },
    },
  ] as unknown as ClaimView["evidence"],
});

it("a print numbers its notes and claims in the margin and lists them at the end, and leaves nothing behind", async () => {
  const note = anAnnotation(0, 5);
  const across = anAnnotation(6, 24, { bodyText: "Across.", body: "Across." });
  const { article, before, numbers, items, page } = await showArticle([note, across], [disputed]);
  expect(page.textContent).toContain("the article alone, in version 1.");
  await pressPrint();
  expect(numbers()).toEqual(["1, 2", "3", null]);
  const [first, second, third] = items();
  expect(items()).toHaveLength(3);
  expect(first).toContain("A thought.");
  expect(second).toContain("Across.");
  for (const part of [
    "Undecided",
    "It is second.",
    "Ada: supported. Counted.",
    "Ben: refuted. Counted again.",
  ])
    expect(third).toContain(part);
  for (const part of ["refutes", "It was third.", "Yearbook, 2018, p. 3"]) expect(third).toContain(part);
  await tell("afterprint");
  expect(article.innerHTML).toBe(before);
  expect(items()).toEqual([]);
});

it("what is filtered out is not listed, which is said; a bare highlight has nothing to list", async () => {
  const bare = anAnnotation(0, 5, { bodyText: "", body: null });
  const { store, page, items, numbers } = await showArticle([bare, anAnnotation(12, 18)], [disputed]);
  await pressPrint();
  expect(items()).toHaveLength(2);
  await tell("afterprint");
  act(() => store.change({ filter: { ...noFilter, kinds: ["claim"] } }));
  await pressPrint();
  expect(items()).toHaveLength(1);
  expect(numbers()).toEqual([null, "1", null]);
  expect(page.textContent).toContain("These are 1 of 2: those that were shown.");
});

it("of many notes on one block its margin has the first number and the last, as it has room for no more", async () => {
  const many = Array.from({ length: 12 }, () => anAnnotation(0, 5));
  const { numbers } = await showArticle([...many, anAnnotation(6, 24), anAnnotation(12, 18)], [disputed]);
  await pressPrint();
  expect(numbers()).toEqual(["1–13", "14, 15", null]);
});

it("what fewer may read than the article is not printed, which is said, with where it can be had", async () => {
  const mine = anAnnotation(0, 5, { bodyText: "For me.", body: "For me.", visibility: "private" });
  const ours = anAnnotation(0, 5, { bodyText: "For us.", body: "For us.", visibility: "group" });
  const { store, page, items, numbers } = await showArticle([mine, ours, anAnnotation(12, 18)], []);
  store.setting.document.visibility = "public";
  await pressPrint();
  expect(items()).toHaveLength(1);
  expect(numbers()).toEqual([null, "1", null]);
  expect(page.textContent).not.toMatch(/For me|For us|These are/);
  expect(page.textContent).toContain("Left out: 2, which not all who may read the article may see.");
  await tell("afterprint");
  store.setting.document.visibility = "private";
  await pressPrint();
  expect(items()).toHaveLength(3);
  expect(page.textContent).not.toContain("Left out");
});

it("one that has lost its place is listed last, says so, and has no number in the margin", async () => {
  const lost = anAnnotation(0, 5, { placement: { state: "orphan" } });
  const { items, numbers } = await showArticle([lost, anAnnotation(12, 18)], []);
  await pressPrint();
  expect(items()[1]).toContain("lost its place");
  expect(numbers()).toEqual([null, "1", null]);
});
