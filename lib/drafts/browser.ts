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

/** Forgets everything a person typed and did not send in this browser. To be called as they sign out. */
export function forgetDrafts(userId: string): void {
  const shelf = browserShelf();
  if (shelf) forgetDraftsOn(shelf, userId, Date.now());
}
