/** What is said of the page as a whole for as long as it is so, in a region of its own. */
import type { ReactNode } from "react";

/** Renders the region, under the bar of a phone and at the foot of a wide screen; it is there from the start, as a screen reader needs it to be. */
export function StandingNote({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      className="standing-note pointer-events-none fixed inset-x-4 top-[calc(var(--bar-height)+0.5rem)] z-30 grid justify-items-center wide:top-auto wide:bottom-4 wide:justify-items-start print:hidden"
    >
      {children ? (
        <p className="rounded-full border border-edge bg-sheet px-3 py-1 text-sm shadow-low">{children}</p>
      ) : null}
    </div>
  );
}
