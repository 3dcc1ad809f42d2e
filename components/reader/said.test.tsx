// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it } from "vitest";
import { clearPage, show } from "@/components/ui/testing";
import { ReaderContext } from "./reader-context";
import { Said } from "./said";
import { say } from "./store";
import { aReaderStore } from "./testing";

afterEach(clearPage);

it("the same words said twice are news to a screen reader twice", async () => {
  const store = aReaderStore([], []);
  const page = await show(
    <ReaderContext value={store}>
      <Said />
    </ReaderContext>,
  );
  const region = page.querySelector("[role=status]");
  const news: string[] = [];
  const told = new MutationObserver((changes) => news.push(...changes.map(() => region?.textContent ?? "")));
  told.observe(page, { childList: true, characterData: true, subtree: true });
  for (let time = 0; time < 2; time++) {
    act(() => say(store, "That was the last one."));
    await Promise.resolve();
  }
  told.disconnect();
  expect(new Set(news)).toEqual(new Set(["That was the last one."]));
  expect(news.length).toBeGreaterThanOrEqual(2);
  expect(page.querySelector("[role=status]")).toBe(region);
});
