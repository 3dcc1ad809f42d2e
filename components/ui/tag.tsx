/** A word that sorts: a tag, a type, a state of work. Not a button; wrap it in one where it filters. */
import type { ReactNode } from "react";

/** Renders a word in a thin outline. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-full border border-line px-2 text-xs/5 whitespace-nowrap text-ink-soft">
      {children}
    </span>
  );
}
