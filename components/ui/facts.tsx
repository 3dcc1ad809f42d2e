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

interface FactProps {
  /** A tag has an outline, and goes without the dot. */
  isTag?: boolean;
  /** The first needs no dot, and what it holds may reach beyond it, as the way into a whole card does. */
  isFirst?: boolean;
  children: ReactNode;
}

/** Renders one fact. */
export function Fact({ isTag = false, isFirst = false, children }: FactProps) {
  const dot = isTag
    ? ""
    : "before:absolute before:start-0 before:w-3 before:text-center before:content-['·'_/_'']";
  return <span className={isFirst ? "ps-3" : `relative ps-3 ${dot}`}>{children}</span>;
}
