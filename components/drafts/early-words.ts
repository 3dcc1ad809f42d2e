/**
 * What is typed where a form will be, before its code has come. It is kept in the browser at every keystroke, as a draft of
 * the form's own, until the form takes it over: whatever becomes of the page or of the form, it is there.
 */
import { browserShelf } from "@/lib/drafts/browser";
import { type DraftKey, draftPrefix } from "@/lib/drafts/draft";
import { keepDraft } from "@/lib/drafts/shelf";

export interface EarlyWords {
  words: string;
  /** What is selected of them, in UTF-16 code units. */
  start: number;
  end: number;
}

/** Keeps the value that a field would have with what was typed early. */
export function keepEarly(key: DraftKey, value: unknown): void {
  const shelf = browserShelf();
  if (shelf) keepDraft(shelf, { slot: slotOf(key), savedAt: Date.now(), value });
}

/** Forgets it, as it stands in the form. */
export function forgetEarly(key: DraftKey): void {
  browserShelf()?.removeItem(slotOf(key));
}

function slotOf(key: DraftKey): string {
  return `${draftPrefix(key)}early`;
}
