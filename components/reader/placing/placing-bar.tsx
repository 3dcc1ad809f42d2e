"use client";
/**
 * Says which passage is being placed and what to select, whatever else is in sight, and is the way out. Screen readers are
 * told by whoever begins to place, in the same words.
 */
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { endPlacing, placingWords } from "./place-by-hand";
import { useReader, useReaderStore } from "../reader-context";

/** Renders the bar at the foot of the screen, where the selection's toolbar keeps clear of it, while something is being placed. */
export default function PlacingBar() {
  const placing = useReader((state) => state.placing);
  const store = useReaderStore();
  const isPlacing = placing !== null;
  useEffect(() => {
    if (!isPlacing) return undefined;
    return () => {
      // Its button takes the focus along when it goes.
      if (document.activeElement === document.body) store.read().page?.root.focus({ preventScroll: true });
    };
  }, [store, isPlacing]);
  if (!placing) return null;
  return (
    <section
      aria-label="Placing by hand"
      data-placing-bar
      className="fixed inset-x-3 bottom-[calc(1rem+env(safe-area-inset-bottom))] z-10 mx-auto flex max-w-measure items-center gap-2 rounded-lg border border-line bg-sheet py-1 ps-4 pe-1 shadow-high print:hidden"
    >
      <p className="line-clamp-3 min-w-0 flex-1 py-1 text-sm wrap-anywhere">{placingWords(placing)}</p>
      <Button tone="quiet" onClick={() => endPlacing(store)}>
        Cancel
      </Button>
    </section>
  );
}
