// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { clearPage, show, until } from "@/components/ui/testing";
import { textSpan } from "@/lib/text/offsets";
import { mapPage } from "../article/page-map";
import { beginWriting } from "../make";
import { ReaderContext } from "../reader-context";
import { aReaderStore } from "../testing";
import { Margin } from "./margin";

// jsdom lays nothing out.
Object.assign(Range.prototype, { getClientRects: () => [] });

afterEach(async () => {
  vi.unstubAllGlobals();
  await clearPage();
  localStorage.clear();
});

/** A margin beside three paragraphs, each three hundred pixels under the one before. */
async function showMargin() {
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = vi.fn();
      unobserve = vi.fn();
      disconnect = vi.fn();
    },
  );
  const article = document.body.appendChild(document.createElement("div"));
  for (const number of [0, 1, 2]) {
    const paragraph = article.appendChild(document.createElement("p"));
    paragraph.dataset.start = String(number * 10);
    paragraph.textContent = "Words.";
    paragraph.getBoundingClientRect = () => new DOMRect(0, number * 300, 0, 100);
  }
  const store = aReaderStore([], []);
  store.setting.viewer = { id: "01900000-0000-7000-8000-0000000000aa", name: "Ann" };
  await show(
    <ReaderContext value={store}>
      <Margin />
    </ReaderContext>,
  );
  act(() => store.change({ page: mapPage(article) }));
  return store;
}

it("what is begun while something else is written takes the keyboard where it stands, not where that stood", async () => {
  const store = await showMargin();
  const entered: string[] = [];
  const note = (event: FocusEvent) => {
    const card = (event.target as Element).closest<HTMLElement>("[data-writing]");
    if (card) entered.push(card.style.transform);
  };
  document.addEventListener("focusin", note);
  act(() => beginWriting(store, "claim", textSpan(0, 5)));
  await until(() => expect(entered).not.toEqual([]));
  const [first] = entered.splice(0);
  act(() => beginWriting(store, "claim", textSpan(20, 25)));
  await until(() => expect(entered).not.toEqual([]));
  document.removeEventListener("focusin", note);
  expect(first).toBe("translateY(0px)");
  expect(new Set(entered)).toEqual(new Set(["translateY(590px)"]));
});
