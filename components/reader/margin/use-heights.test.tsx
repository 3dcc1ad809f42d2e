// @vitest-environment jsdom
import { act, useLayoutEffect, useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { clearPage, find, press, show } from "@/components/ui/testing";
import { useHeights } from "./use-heights";

afterEach(async () => {
  await clearPage();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A margin that notes what it knows of its cards each time it is about to be painted; a press brings one more. */
function Margin({ known }: { known: Record<string, number>[] }) {
  const [cards, setCards] = useState(["a", "b"]);
  const { heights, measured, generation } = useHeights();
  useLayoutEffect(() => {
    known.push(Object.fromEntries(heights));
  }, [heights, generation, known]);
  return (
    <>
      {cards.map((key) => (
        <div key={key} ref={measured(key)} />
      ))}
      <button type="button" onClick={() => setCards([...cards, "c"])} />
    </>
  );
}

it("the first cards' heights are known before these are painted, and a later one's is left to the observer", async () => {
  const observed: Element[] = [];
  let told: ((changes: { target: Element }[]) => void) | undefined;
  const tell = (cards: Element[]) => {
    act(() => told?.(cards.map((target) => ({ target }))));
  };
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(callback: typeof told) {
        told = callback;
      }
      observe = (card: Element) => observed.push(card);
      unobserve = () => undefined;
    },
  );
  const height = vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(50);
  const known: Record<string, number>[] = [];
  const page = await show(<Margin known={known} />);
  expect(known).toEqual([{ a: 50, b: 50 }]);
  tell(observed);
  height.mockClear();
  await press(find(page, "button"));
  expect(height).not.toHaveBeenCalled();
  tell(observed.slice(2));
  expect(known.at(-1)).toEqual({ a: 50, b: 50, c: 50 });
});
