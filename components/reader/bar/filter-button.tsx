"use client";
/** The button that opens the filter; the panel itself is fetched when it is first opened. */
import { Suspense, useState } from "react";
import { lazily } from "@/components/ui/lazily";
import { isFiltering } from "../filter";
import { useReader } from "../reader-context";
import { placedCount } from "../shown-words";

const FilterPanel = lazily(() => import("./filter-panel"));

/** The id of the panel, a popover: whatever opens it is a way to it. */
export const filterPanelId = "filter";

/** Renders the button, which says how much the filter leaves (on a narrow screen the menu leads there), and a light panel that Escape or a press outside closes. */
export function FilterButton() {
  const [wanted, setWanted] = useState(false);
  const isOn = useReader((state) => isFiltering(state.filter));
  const shown = useReader((state) => state.shown.length);
  const marks = useReader((state) => state.marks);
  if (marks.length === 0) return null;
  return (
    <>
      <button
        type="button"
        popoverTarget={filterPanelId}
        className={`max-wide:hidden min-h-8 rounded-md px-2 text-sm font-medium whitespace-nowrap tabular-nums hover:bg-wash pointer-coarse:min-h-11 ${isOn ? "bg-wash text-accent" : "text-ink-soft"}`}
        onPointerEnter={FilterPanel.fetchAhead}
        onFocus={FilterPanel.fetchAhead}
      >
        {isOn ? `Filtered: ${shown} of ${placedCount(marks)}` : "Filter"}
      </button>
      <div
        id={filterPanelId}
        popover="auto"
        onBeforeToggle={() => setWanted(true)}
        role="dialog"
        aria-label="Filter notes and claims"
        className="fixed inset-x-auto end-4 top-12 bottom-auto max-h-[80dvh] w-80 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-sheet p-4 text-ink shadow-high"
      >
        {wanted ? (
          <Suspense fallback="Opening…">
            <FilterPanel />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}
