/**
 * Brings marks up to date after word that they changed. Each is asked for again as often as there is news of it, one
 * request at a time, so that an older answer never covers a newer one; what does not come is asked for once more later.
 */
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { browserShelf } from "@/lib/drafts/browser";
import { draftPrefix } from "@/lib/drafts/draft";
import { hasDrafts } from "@/lib/drafts/shelf";
import { send } from "@/lib/http/client";
import type { MarkKey } from "./mark";
import { pathOf, type ReaderStore } from "./store";
import { putView, setUnsaved, takeOut } from "./views";

/** The most requests at once: a new text may change hundreds of claims. */
const lanes = 4;

/** Milliseconds until what did not come is asked for again, where the server does not say. */
const patience = 10_000;

interface Queue {
  waiting: Set<MarkKey>;
  running: Set<MarkKey>;
}

const queues = new WeakMap<ReaderStore, Queue>();

/** Asks for a mark as it is now; where it is gone, it is taken out. */
export function refresh(store: ReaderStore, key: MarkKey): void {
  const queue = queues.get(store) ?? { waiting: new Set(), running: new Set() };
  queues.set(store, queue);
  queue.waiting.add(key);
  advance(store, queue);
}

function advance(store: ReaderStore, queue: Queue): void {
  for (const key of queue.waiting) {
    if (queue.running.size >= lanes) return;
    if (queue.running.has(key)) continue;
    queue.waiting.delete(key);
    queue.running.add(key);
    void fetchMark(store, key).finally(() => {
      queue.running.delete(key);
      advance(store, queue);
    });
  }
}

async function fetchMark(store: ReaderStore, key: MarkKey): Promise<void> {
  const unsaved = store.read().unsaved.get(key);
  // What is on its way to the server is newer here than there.
  if (unsaved && !unsaved.isGone) return;
  const wasGone = store.gone.has(key);
  const answer = await send<AnnotationView | ClaimView>("GET", pathOf(key));
  if (answer.ok) {
    // What was gone before this was asked has been brought back, or is shared again.
    if (store.gone.has(key) && !wasGone) return;
    if (unsaved) setUnsaved(store, key, null);
    putView(store, answer.value);
    return;
  }
  const { kind, retryAfter } = answer.refusal;
  if (kind !== "not-found") {
    globalThis.setTimeout(() => refresh(store, key), retryAfter ? retryAfter * 1000 : patience);
  } else if (isBeingTypedInto(store, key)) {
    setUnsaved(store, key, { sentence: deleted, isGone: true });
  } else {
    takeOut(store, key);
  }
}

const deleted =
  "Somebody has deleted this meanwhile. What you typed here is still in its field: copy it first.";

/** Whether something typed and not sent is kept for a mark: an edit, an assessment, a reply. */
function isBeingTypedInto({ setting: { viewer } }: ReaderStore, key: MarkKey): boolean {
  const shelf = browserShelf();
  const subject = key.replace("-", ":");
  return viewer !== null && shelf !== null && hasDrafts(shelf, draftPrefix({ userId: viewer.id, subject }));
}
