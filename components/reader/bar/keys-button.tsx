"use client";
/** The way to the list of keys for whoever has turned single keys off, or does not know them. */
import { useReaderStore } from "../reader-context";

/** Renders the word; on a narrow screen there are rarely keys. */
export function KeysButton() {
  const store = useReaderStore();
  return (
    <button
      type="button"
      className="min-h-6 hover:text-ink hover:underline"
      aria-keyshortcuts="?"
      onClick={() => store.change({ isHelping: true })}
    >
      Keys
    </button>
  );
}
