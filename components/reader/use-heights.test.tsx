// @vitest-environment jsdom
import { useLayoutEffect, useState } from "react";
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

it("a card's height is known before the card is painted, also of one that comes later", async () => {
  const observe = () => undefined;
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = observe;
      unobserve = observe;
    },
  );
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(50);
  const known: Record<string, number>[] = [];
  const page = await show(<Margin known={known} />);
  expect(known).toEqual([{ a: 50, b: 50 }]);
  await press(find(page, "button"));
  expect(known.slice(1)).toEqual([{ a: 50, b: 50, c: 50 }]);
});
