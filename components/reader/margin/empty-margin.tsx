"use client";
/** What the margin says while there is nothing in it: how to begin. */
import { isFiltering, noFilter } from "../filter";
import { useReader, useReaderStore } from "../reader-context";

/** Renders an invitation where there are no marks, and a way out where the filter hides them all. */
export function EmptyMargin() {
  const store = useReaderStore();
  const isEmpty = useReader((state) => state.shown.length === 0 && state.writing === null);
  const isFiltered = useReader((state) => isFiltering(state.filter));
  const { can } = store.setting.document;
  if (!isEmpty) return null;
  if (isFiltered) {
    return (
      <p className="text-ink-soft">
        Nothing here passes the filter.{" "}
        <button
          type="button"
          className="text-accent underline"
          onClick={() => store.change({ filter: noFilter })}
        >
          Show all
        </button>
      </p>
    );
  }
  return (
    <div className="border-s-3 border-line ps-4 text-ink-soft">
      <p className="font-serif text-lg text-ink">Nothing in the margin yet.</p>
      <p className="mt-1">
        {can.annotate
          ? "Select words in the article to highlight them, write a note, or turn them into a claim to check."
          : "Nobody has marked anything here so far."}
      </p>
    </div>
  );
}
