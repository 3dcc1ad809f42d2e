/** Whether the server has said meanwhile that nobody is signed in here: a session may end elsewhere while a page is open. */

let isOver = false;
const listeners = new Set<() => void>();

/** True from an answer that asks to sign in until something is done again by who has. */
export function isSessionOver(): boolean {
  return isOver;
}

/** Notes what an answer told. */
export function noteSession(next: { isOver: boolean }): void {
  if (isOver === next.isOver) return;
  isOver = next.isOver;
  for (const listener of listeners) listener();
}

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
