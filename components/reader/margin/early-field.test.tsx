// @vitest-environment jsdom
/** What is typed before a form has come. The forms come when the test says so, and once here stay, so the tests follow on. */
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { buttonOf, clearPage, find, press, show, type, until } from "@/components/ui/testing";
import { textSpan } from "@/lib/text/offsets";
import { ReaderContext } from "../reader-context";
import type { Writing } from "../store";
import { aReaderStore, fixtureId } from "../testing";
import { useReaderKeys } from "../use-reader-keys";
import { WritingCard } from "./writing-card";

const ways = vi.hoisted(() => {
  const way = () => {
    let isHere = false;
    const waiting: { resolve: () => void; reject: (cause: Error) => void }[] = [];
    return {
      arrive: () =>
        new Promise<void>((resolve, reject) => {
          if (isHere) resolve();
          else waiting.push({ resolve, reject });
        }),
      come: () => {
        isHere = true;
        for (const { resolve } of waiting) resolve();
      },
      fail: () => {
        for (const { reject } of waiting.splice(0)) reject(new Error("Failed to load chunk"));
      },
    };
  };
  return { note: way(), claim: way() };
});

vi.mock("@/components/annotations/note-form", async (original) => {
  await ways.note.arrive();
  return await original();
});
vi.mock("@/components/claims/claim-form", async (original) => {
  await ways.claim.arrive();
  return await original();
});

afterEach(async () => {
  await clearPage();
  localStorage.clear();
});

/** A page on which something has just been begun. */
async function begin(kind: Writing["kind"]) {
  const store = aReaderStore([], []);
  store.setting.viewer = { id: "01900000-0000-7000-8000-0000000000aa", name: "Ann" };
  store.change({ writing: { kind, id: fixtureId(), spans: [textSpan(0, 5)], quote: "Words", fate: null } });
  function Reader() {
    useReaderKeys(store);
    return <WritingCard />;
  }
  const page = await show(
    <ReaderContext value={store}>
      <Reader />
    </ReaderContext>,
  );
  return { store, page, box: find(page, "textarea") };
}

function fire(target: EventTarget, event: Event): void {
  act(() => void target.dispatchEvent(event));
}

const key = (name: string) => new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true });

it("a field takes what is typed before the form of a note has come, and Escape leaves it without losing a word", async () => {
  const { store, page, box } = await begin("note");
  expect(document.activeElement).toBe(box);
  expect(box.getAttribute("aria-label")).toBe("Note");
  fire(box, key("?"));
  expect(store.read().isHelping).toBe(false);
  await type(box, "Typed at on");
  fire(box, key("Escape"));
  expect(page.querySelector("textarea")).toBeNull();
  expect(store.read().writing).toBeNull();
  expect(Object.values(localStorage).join()).toContain("Typed at on");
});

it("words that were kept are the form's to show: nothing can be typed in their place meanwhile", async () => {
  const { store, page, box } = await begin("note");
  await type(box, "Kept");
  const { writing } = store.read();
  act(() => store.change({ writing: null }));
  act(() => store.change({ writing }));
  expect(page.textContent).toBe("Opening…");
});

it("the field stays where the form cannot be fetched, and the form takes over its words and the caret when it can", async () => {
  const { page, box } = await begin("note");
  await type(box, "Typed at");
  ways.note.fail();
  await until(() => expect(page.textContent).toContain("This could not be fetched."));
  expect(find(page, "textarea")).toBe(box);
  expect(document.activeElement).toBe(box);
  await type(box, "Typed at once");
  act(() => box.setSelectionRange(5, 8));
  fire(box, new Event("keyup", { bubbles: true }));
  ways.note.come();
  await press(buttonOf(page, "Try again"));
  await until(() => buttonOf(page, "Save note"));
  const [field, another] = page.querySelectorAll("textarea");
  expect(another).toBeUndefined();
  expect(field?.value).toBe("Typed at once");
  expect(document.activeElement).toBe(field);
  expect([field?.selectionStart, field?.selectionEnd]).toEqual([5, 8]);
  expect(page.textContent).not.toMatch(/Restored|another tab/);
});

it("the form of a claim waits until a word is composed, and then has it", async () => {
  const { page, box } = await begin("claim");
  expect(box.value).toBe("Words");
  fire(box, new Event("compositionstart", { bubbles: true }));
  await type(box, "Wordsに");
  ways.claim.come();
  await act(() => vi.dynamicImportSettled());
  expect(find(page, "textarea")).toBe(box);
  box.value = "Words日";
  box.setSelectionRange(2, 4);
  fire(box, new Event("compositionend", { bubbles: true }));
  await until(() => buttonOf(page, "Save claim"));
  expect(find(page, "textarea").value).toBe("Words日");
  const field = find(page, "textarea");
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([2, 4]);
  expect(page.textContent).not.toMatch(/Restored|another tab/);
});
