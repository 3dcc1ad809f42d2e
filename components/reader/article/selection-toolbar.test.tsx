// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it } from "vitest";
import { buttonOf, clearPage, press, show } from "@/components/ui/testing";
import { type TextSpan, textSpan } from "@/lib/text/offsets";
import { mapPage } from "./page-map";
import { ReaderContext } from "../reader-context";
import { SelectionToolbar } from "./selection-toolbar";
import { createReaderStore, type ReaderSetting } from "../store";
import { aReaderStore } from "../testing";
import { noFilter } from "../filter";

// jsdom lays nothing out, and the toolbar asks where the words stand.
Object.assign(Range.prototype, { getClientRects: () => [] });

afterEach(clearPage);

const { document: open } = aReaderStore([], []).setting;
const ann = { id: "ann", name: "Ann" };
const reading = {
  annotate: false,
  addressGroup: false,
  contribute: false,
  edit: false,
  decide: false,
  delete: false,
  move: false,
};
const span = textSpan(0, 6);

/** The reader for somebody who may do this much, with its first word selected, or that many of its characters. */
async function select(
  can: Partial<typeof reading>,
  viewer: ReaderSetting["viewer"] = ann,
  { selection = span, sequence = 0 }: { selection?: TextSpan; sequence?: number | null } = {},
) {
  const article = document.body.appendChild(document.createElement("div"));
  article.innerHTML = `<p data-start="0">Courts acquitted.${" word".repeat(3000)}</p>`;
  const setting = { document: { ...open, can: { ...reading, ...can } }, viewer, sequence, next: null };
  const store = createReaderStore(setting, { annotations: [], claims: [], filter: noFilter });
  const page = await show(
    <ReaderContext value={store}>
      <SelectionToolbar />
    </ReaderContext>,
  );
  act(() => store.change({ page: mapPage(article), selection }));
  const toolbar = page.querySelector<HTMLElement>("[role=toolbar]");
  return { store, toolbar, offers: [...page.querySelectorAll("button, a")].map((each) => each.textContent) };
}

it("selected words are offered to be claimed by those who may contribute, and marked by those who may annotate", async () => {
  expect((await select({ annotate: true, contribute: true })).offers).toEqual([
    "ClaimC",
    "NoteN",
    "HighlightH",
  ]);
  expect((await select({ annotate: true })).offers).toEqual(["NoteN", "HighlightH"]);
});

it("who may only read the document is offered nothing, and told why", async () => {
  const { toolbar, offers } = await select({});
  expect(offers).toEqual([]);
  expect(toolbar?.textContent).toBe("You may read this article, not mark it.");
  expect((await select({}, ann, { selection: textSpan(0, 15_001) })).toolbar?.textContent).toContain(
    "not mark it",
  );
});

it("on an earlier version it is said that there is no marking it, and nobody is sent to sign in for it", async () => {
  for (const viewer of [ann, null]) {
    const { toolbar } = await select({}, viewer, { sequence: null });
    expect(toolbar?.textContent).toBe("An earlier version can be read, not marked.");
  }
});

it("who is not signed in is told that they may mark them once they are", async () => {
  expect((await select({}, null)).offers).toEqual(["Sign in to mark this"]);
});

it("who selected more than can be marked is told so, and offered nothing that would be refused", async () => {
  const can = { annotate: true, contribute: true };
  expect((await select(can, ann, { selection: textSpan(0, 15_000) })).offers).toContain("HighlightH");
  const { toolbar, offers } = await select(can, ann, { selection: textSpan(0, 15_001) });
  expect(toolbar?.textContent).toContain("Select less");
  expect(offers).not.toContain("HighlightH");
});

it("what is pressed is begun on the words that are selected", async () => {
  const { store, toolbar } = await select({ annotate: true, contribute: true });
  await press(buttonOf(toolbar!, "ClaimC"));
  expect(store.read().writing).toMatchObject({ kind: "claim", spans: [span], quote: "Courts" });
});
