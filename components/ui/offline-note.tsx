"use client";
/** Says, quietly and as long as it is so, that there is no network. */
import { useIsOffline } from "./use-is-offline";

/** Renders a live region of its own, under the bar of a phone and at the foot of a wide screen; it is there from the start, as a screen reader needs it to be. */
export function OfflineNote() {
  const shown = useIsOffline();
  return (
    <div
      role="status"
      className="offline-note pointer-events-none fixed inset-x-4 top-[calc(var(--bar-height)+0.5rem)] z-30 grid justify-items-center wide:top-auto wide:bottom-4 wide:justify-items-start print:hidden"
    >
      {shown ? (
        <p className="rounded-full border border-edge bg-sheet px-3 py-1 text-sm shadow-low">
          No connection. What you write is kept here.
        </p>
      ) : null}
    </div>
  );
}
