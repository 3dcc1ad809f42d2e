/**
 * News: short messages that any part of the page may give, kept in one list outside React so that giving one
 * needs no provider. A message with an action (as a rule: undo) stays longer, and stays while it is being looked at.
 */

export interface Toast {
  id: number;
  message: string;
  action?: { label: string; run: () => void };
  /** Whether it stays until it is dismissed: what it says goes on being so. */
  stays?: boolean;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/**
 * Announces a message, politely; it goes by itself after six seconds, or fifteen when it offers an action. One that stays
 * is there once, however often it is said, and others do not push it out.
 */
export function announce(message: string, action?: Toast["action"], stays = false): void {
  if (stays && toasts.some((toast) => toast.stays && toast.message === message)) return;
  lastId += 1;
  const passing = toasts.filter((toast) => !toast.stays).slice(-2);
  const staying = toasts.filter((toast) => toast.stays);
  change([...staying, ...passing, { id: lastId, message, ...(action ? { action } : {}), stays }]);
}

/** Takes a message away; nothing happens when it has gone already. */
export function dismiss(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The messages now in sight, oldest first; the same array until something changes. */
export function currentToasts(): readonly Toast[] {
  return toasts;
}
