/** The browser's own shelf for drafts, where it has one and lets us use it. */

import { forgetDraftsOn, type Shelf } from "./shelf";

/** Gives the browser's local storage; null where there is none or the person's settings forbid it. */
export function browserShelf(): Shelf | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}

/**
 * Gives the shelf for one person's drafts. What somebody types before they have an account is kept in the tab alone,
 * as the next to sit at a shared computer has no account yet either.
 */
export function shelfOf(userId: string): Shelf | null {
  if (userId !== "") return browserShelf();
  try {
    return typeof window === "undefined" ? null : window.sessionStorage;
  } catch {
    return null;
  }
}

/** Forgets everything a person typed and did not send in this browser. To be called as they sign out. */
export function forgetDrafts(userId: string): void {
  const shelf = browserShelf();
  if (shelf) forgetDraftsOn(shelf, userId, Date.now());
}
