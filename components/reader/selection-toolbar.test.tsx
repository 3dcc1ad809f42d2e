import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { textSpan } from "@/lib/text/offsets";
import type { PageMap } from "./page-map";
import { ReaderContext } from "./reader-context";
import { SelectionToolbar } from "./selection-toolbar";
import { aReaderStore } from "./testing";

/** The words of the toolbar over so many characters, for someone who may mark the article. */
function toolbarOver(characters: number): string {
  const store = aReaderStore([], []);
  const { can } = store.setting.document;
  store.setting.document = { ...store.setting.document, can: { ...can, annotate: true, contribute: true } };
  store.setting.viewer = { id: "01900000-0000-7000-8000-0000000000a1", name: "Ada" };
  store.change({ page: {} as PageMap, selection: textSpan(0, characters) });
  const markup = renderToStaticMarkup(
    <ReaderContext value={store}>
      <SelectionToolbar />
    </ReaderContext>,
  );
  return markup.replaceAll(/<[^>]+>/g, " ");
}

it("offers what can be done with a selection, and with one too long to be marked says so instead", () => {
  expect(toolbarOver(15_000)).toMatch(/Claim.*Note.*Highlight/);
  expect(toolbarOver(15_001)).toContain("Select less");
  expect(toolbarOver(15_001)).not.toContain("Highlight");
});
