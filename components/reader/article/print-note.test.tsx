// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { clearPage, show } from "@/components/ui/testing";
import { PrintNote } from "./print-note";

// A network that is there and answers nothing.
vi.mock("../printing/print-list", () => new Promise(() => undefined));

const print = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("print", print.mockReset());
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await clearPage();
});

/** Presses a key with others held; answers whether the browser's own doing was held back. */
function press(key: string, held: Partial<KeyboardEvent>): boolean {
  const event = new KeyboardEvent("keydown", { key, cancelable: true, bubbles: true, ...held });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
}

it("what the list is in cannot be had: the article is printed without it, once, however often that is asked for", async () => {
  const page = await show(<PrintNote version={1} latest={1} />);
  expect([1, 2, 3].map(() => press("p", { ctrlKey: true }))).toEqual([true, true, true]);
  expect(print).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5000);
  expect(print).toHaveBeenCalledTimes(1);
  expect(page.textContent).toContain("the article alone");
  expect(press("p", { ctrlKey: true })).toBe(true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(print).toHaveBeenCalledTimes(2);
});

it("only the keys that print are held back: on an Apple keyboard Ctrl+P goes up a line, elsewhere Meta+P does nothing", async () => {
  await show(<PrintNote version={1} latest={1} />);
  expect(press("p", { metaKey: true })).toBe(false);
  vi.spyOn(navigator, "userAgent", "get").mockReturnValue("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)");
  expect(press("p", { ctrlKey: true })).toBe(false);
  expect(press("p", { metaKey: true })).toBe(true);
});
