/** Word that a thread has something new, from whoever heard it to whoever shows that thread. */

const listeners = new Map<string, Set<() => void>>();

/** Tells those who show the thread of an annotation or claim, by its id. */
export function tellNews(subjectId: string): void {
  for (const listener of listeners.get(subjectId) ?? []) listener();
}

/** Hears of news in a thread; answers the way to stop. */
export function onNews(subjectId: string, listener: () => void): () => void {
  const those = listeners.get(subjectId) ?? new Set();
  listeners.set(subjectId, those.add(listener));
  return () => {
    those.delete(listener);
    if (those.size === 0) listeners.delete(subjectId);
  };
}
