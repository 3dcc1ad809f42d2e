// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { mapPage } from "./page-map";
import { startCursor } from "./run-cursor";
import { aReaderStore } from "../testing";

const lineHeight = 1000;

// jsdom lays nothing out: here every word of a paragraph has a line of its own, each further down than a screen is high.
vi.spyOn(window, "scrollBy").mockReturnValue();
Object.assign(Range.prototype, {
  getClientRects(this: Range) {
    const words = (this.startContainer.textContent ?? "").slice(0, this.startOffset).split(" ").length - 1;
    return [new DOMRect(0, words * lineHeight, 50, 20)];
  },
});

afterEach(() => {
  document.body.replaceChildren();
});

it("the end that moves is kept on the screen, also within a block that is taller than the screen", () => {
  document.body.innerHTML = '<div tabindex="-1"><p data-start="0">one two three</p></div>';
  const root = document.body.firstElementChild as HTMLElement;
  const store = aReaderStore([], []);
  store.change({ page: mapPage(root) });
  startCursor(store);
  expect(window.scrollBy).not.toHaveBeenCalled();

  const scrolled = (key: string) => {
    vi.mocked(window.scrollBy).mockClear();
    root.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey: true }));
    return vi.mocked(window.scrollBy).mock.lastCall;
  };
  const down = (words: number) => [
    { top: words * lineHeight + 20 - window.innerHeight, behavior: "instant" },
  ];
  expect(scrolled("ArrowRight")).toEqual(down(1));
  expect(scrolled("ArrowRight")).toEqual(down(2));
  expect(scrolled("ArrowLeft")).toEqual(down(1));
  expect(getSelection()?.toString()).toBe("one two");
});

it("with Shift the key that elsewhere makes a step one of a word is passed over; without, it is a shortcut", () => {
  document.body.innerHTML = '<div tabindex="-1"><p data-start="0">one two three four</p></div>';
  const root = document.body.firstElementChild as HTMLElement;
  const store = aReaderStore([], []);
  store.change({ page: mapPage(root) });
  startCursor(store);
  const selected = (held: Partial<KeyboardEventInit>) => {
    root.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", ...held }));
    return getSelection()?.toString();
  };
  expect(selected({ shiftKey: true, ctrlKey: true })).toBe("one two");
  expect(selected({ shiftKey: true, altKey: true })).toBe("one two three");
  expect(selected({ ctrlKey: true })).toBe("one two three");
  expect(selected({ shiftKey: true })).toBe("one two three four");
});
