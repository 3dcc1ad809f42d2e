/** Word that a draft has come or gone, for whatever tells of drafts without being their field. */

const listeners = new Set<() => void>();

/** Tells that what is kept has changed. */
export function tellDraftNews(): void {
  for (const listener of listeners) listener();
}

/** Calls `listener` at each such word, from this tab and from others, until the returned function is called. */
export function onDraftNews(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
