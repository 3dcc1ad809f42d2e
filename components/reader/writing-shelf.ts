/** Remembers in the browser what was being written and where, so that a reload opens the form again with its draft. */
import { browserShelf } from "@/lib/drafts/browser";
import { draftPrefix } from "@/lib/drafts/draft";
import { findDrafts, keepDraft } from "@/lib/drafts/shelf";
import type { ReaderStore, Writing } from "./store";

/** Takes up what was being written, and from then on keeps note of it. What it returns stops that. */
export function rememberWriting(store: ReaderStore): () => void {
  const shelf = browserShelf();
  const { viewer, document } = store.setting;
  if (!shelf || !viewer) return () => undefined;
  // A place counts in one version of the text, so a later version does not take it up.
  const subject = `document:${document.id}:${document.version.number}:writing`;
  const slot = `${draftPrefix({ userId: viewer.id, subject })}now`;
  const [found] = findDrafts(shelf, slot, { accepts: isWriting, now: Date.now() });
  if (found && store.read().writing === null) store.change({ writing: found.value });
  let kept = store.read().writing;
  return store.subscribe(() => {
    const { writing } = store.read();
    if (writing === kept) return;
    kept = writing;
    if (writing) keepDraft(shelf, { slot, savedAt: Date.now(), value: writing });
    else shelf.removeItem(slot);
  });
}

function isWriting(value: unknown): value is Writing {
  return typeof value === "object" && value !== null && "spans" in value && "kind" in value && "id" in value;
}
