// @vitest-environment jsdom
import { act } from "react";
import { afterEach, expect, it } from "vitest";
import { buttonOf, clearPage, find, press, show, type, until } from "@/components/ui/testing";
import { textSpan } from "@/lib/text/offsets";
import { ReaderContext } from "../reader-context";
import type { Writing } from "../store";
import { aReaderStore } from "../testing";
import { WritingCard } from "./writing-card";

afterEach(async () => {
  await clearPage();
  localStorage.clear();
});

it("a claim that is begun while another is being written has none of that one's words or faults", async () => {
  const store = aReaderStore([], []);
  store.setting.viewer = { id: "01900000-0000-7000-8000-0000000000aa", name: "Ann" };
  const writing = (id: string, quote: string): Writing => {
    return { kind: "claim", id, spans: [textSpan(0, 5)], quote, fate: null };
  };
  store.change({ writing: writing("first", "Some words") });
  const page = await show(
    <ReaderContext value={store}>
      <WritingCard />
    </ReaderContext>,
  );
  await until(() => buttonOf(page, "Save claim"));
  await type(find(page, "textarea"), "");
  await press(buttonOf(page, "Save claim"));
  expect(page.querySelector("[role=alert]")).not.toBeNull();

  act(() => store.change({ writing: writing("second", "Other words") }));
  await until(() => buttonOf(page, "Save claim"));
  expect(find(page, "textarea").value).toBe("Other words");
  await type(find(page, "textarea"), "");
  expect(page.querySelector("[role=alert]")).toBeNull();
});
