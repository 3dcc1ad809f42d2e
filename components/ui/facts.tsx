/** Short facts in a row, parted by dots. A dot stands between two facts on a line, never at its beginning or its end. */
import type { ReactNode } from "react";

/** Renders the row around its facts. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    // Every fact has its dot before it; those that begin a line have theirs beyond the edge, where it is cut off. The edge
    // leaves room for the ring of what has the keyboard's focus.
    <div className="-ms-[3px] overflow-x-clip ps-[3px] text-sm text-ink-soft">
      <p className="-ms-3 flex flex-wrap items-center gap-y-0.5">{children}</p>
    </div>
  );
}

/** Renders one fact; a tag, which has an outline, goes without the dot. */
export function Fact({ isTag = false, children }: { isTag?: boolean; children: ReactNode }) {
  const dot = isTag
    ? ""
    : "before:absolute before:start-0 before:w-3 before:text-center before:content-['·'_/_'']";
  return <span className={`relative ps-3 ${dot}`}>{children}</span>;
}
