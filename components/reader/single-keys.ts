/** Whether single letters are shortcuts; a person who dictates or whose hands slip turns them off, in this browser. */
import { browserShelf } from "@/lib/drafts/browser";

const name = "lectern:single-keys";

/** Whether single letters are shortcuts; yes unless they were turned off. */
export function hasSingleKeys(): boolean {
  return browserShelf()?.getItem(name) !== "off";
}

/** Turns single-letter shortcuts on or off. */
export function setSingleKeys(on: boolean): void {
  try {
    browserShelf()?.setItem(name, on ? "on" : "off");
  } catch {
    // With no room on the shelf the choice holds for nothing but this press; the next page asks again.
  }
}
