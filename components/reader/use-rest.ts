"use client";
/**
 * A page is sent with its first annotations; where there are thousands, the rest come by the API while the
 * person already reads, in portions small enough that the page never stops answering.
 */
import { useEffect } from "react";
import type { AnnotationView } from "@/lib/annotations/view";
import { send } from "@/lib/http/client";
import type { Page } from "@/lib/http/page";
import { type ReaderStore, say } from "./store";
import { putAnnotations } from "./views";

/** The most that the API gives at a time. */
const requested = 200;

/** How many are put in at once: every putting in sorts all marks anew. */
const portion = 1000;

/** What is said where the fetching stopped. */
export const missingWords = "Not all notes could be fetched.";

/** Fetches what the page was not sent with. */
export function useRest(store: ReaderStore): void {
  useEffect(() => {
    const leaving = new AbortController();
    const { next } = store.setting;
    if (next !== null) void takeRest(store, next, leaving.signal);
    return () => leaving.abort();
  }, [store]);
}

async function takeRest(store: ReaderStore, next: string, signal: AbortSignal): Promise<void> {
  const path = `/api/documents/${store.setting.document.id}/annotations?limit=${requested}`;
  let waiting: AnnotationView[] = [];
  let after: string | null = next;
  while (after !== null) {
    const answer: Awaited<ReturnType<typeof send<Page<AnnotationView>>>> = await send<Page<AnnotationView>>(
      "GET",
      `${path}&after=${encodeURIComponent(after)}`,
      { signal },
    );
    if (signal.aborted) return;
    if (!answer.ok) {
      putIn(store, waiting);
      tellMissing(store, { after, sentence: answer.refusal.sentence }, signal);
      return;
    }
    waiting.push(...answer.value.items);
    after = answer.value.next;
    if (waiting.length >= portion || after === null) {
      putIn(store, waiting);
      waiting = [];
    }
  }
  if (store.read().missing === null) return;
  store.change({ missing: null });
  say(store, "All notes are here now.");
}

/** Says that notes are missing, and offers to go on where the fetching stopped. */
function tellMissing(
  store: ReaderStore,
  { after, sentence }: { after: string; sentence: string },
  signal: AbortSignal,
): void {
  const tryAgain = () => {
    store.change({ missing: { sentence, isTrying: true, tryAgain } });
    void takeRest(store, after, signal);
  };
  store.change({ missing: { sentence, isTrying: false, tryAgain } });
  say(store, `${missingWords} ${sentence}`);
}

/** What the page knows already is newer than what was fetched, and stays; what was taken out meanwhile stays out. */
function putIn(store: ReaderStore, views: readonly AnnotationView[]): void {
  const known = store.read().annotations;
  const fresh = views.filter(({ id }) => !known.has(id) && !store.gone.has(`annotation-${id}`));
  if (fresh.length > 0) putAnnotations(store, fresh);
}
