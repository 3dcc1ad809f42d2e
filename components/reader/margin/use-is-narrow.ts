/** Whether the screen is too narrow for a margin beside the text; the breakpoint is the one of app/styles. */
import { useSyncExternalStore } from "react";

const query = "(max-width: 56.25rem)";

function subscribe(listener: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}

/** True on a narrow screen. The server takes every screen for a wide one. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
