"use client";
/**
 * Follows what others do to the document while the page is open. An event carries ids alone; what it names is
 * fetched again. The feed rests while the page is hidden, because a browser keeps few connections open to one
 * host, and goes on after the last event that was heard.
 */
import { useEffect } from "react";
import { tellNews } from "@/components/threads/thread-news";
import { announce } from "@/components/ui/toast-store";
import { feedEventTypes } from "@/lib/events/event";
import type { FeedEvent } from "@/lib/events/view";
import type { MarkKey } from "./mark";
import { tellOfNewText } from "./new-text";
import { refresh } from "./refresh";
import type { ReaderStore } from "./store";

/** Milliseconds in which changes of one mark are gathered into one fetch. */
const gathering = 150;

/** Milliseconds until a feed that the server ended is asked for again. */
const patience = 15_000;

/** Keeps the page's marks as they are on the server. */
export function useLive(store: ReaderStore): void {
  useEffect(() => {
    const { sequence } = store.setting;
    return sequence === null ? undefined : follow(store, sequence);
  }, [store]);
}

/** Follows the feed from an event on; answers the way to stop. */
function follow(store: ReaderStore, sequence: number): () => void {
  const article = store.setting.document;
  let last = sequence;
  let source: EventSource | null = null;
  let timer: number | undefined;
  const take = gatherer(store);
  const hear = (message: MessageEvent<string>) => {
    last = Number(message.lastEventId);
    take(JSON.parse(message.data) as FeedEvent["data"]);
  };
  const close = () => {
    window.clearTimeout(timer);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    source = new EventSource(`/api/documents/${article.id}/events?lastEventId=${last}`);
    for (const type of feedEventTypes) source.addEventListener(type, hear);
    source.addEventListener("error", () => {
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, patience);
    });
  };
  const onVisibility = () => (document.hidden ? close() : open());
  document.addEventListener("visibilitychange", onVisibility);
  if (!document.hidden) open();
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    close();
  };
}

/** Makes a function that takes events in: each mark that several of them name is fetched once. */
function gatherer(store: ReaderStore): (event: FeedEvent["data"]) => void {
  const pending = new Set<MarkKey>();
  return (event) => {
    if (event.type === "version.created" || event.type === "document.deleted") {
      tellOfText(event.type);
      return;
    }
    const key = keyOf(store, event);
    if (key === null) return;
    if (pending.size === 0) {
      window.setTimeout(() => {
        for (const each of pending) refresh(store, each);
        pending.clear();
      }, gathering);
    }
    pending.add(key);
    if (event.type.startsWith("comment.") && event.about !== null) tellNews(event.about);
  };
}

/** The mark that an event is about; null where the page shows none such. */
function keyOf(store: ReaderStore, { type, id, about }: FeedEvent["data"]): MarkKey | null {
  const noun = type.split(".")[0];
  if (noun === "annotation" || noun === "claim") return `${noun}-${id}`;
  const subject = about ?? id;
  if (store.read().claims.has(subject)) return `claim-${subject}`;
  return store.read().annotations.has(subject) ? `annotation-${subject}` : null;
}

function tellOfText(type: "version.created" | "document.deleted"): void {
  if (type === "document.deleted") announce("This document has been deleted.");
  else tellOfNewText();
}
