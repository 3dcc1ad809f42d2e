"use client";
/**
 * The reader's living part. The article comes through it as it was rendered on the server; here are the
 * store, the address, the keys, and what is said to screen readers.
 */
import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { atFoot, lazily } from "@/components/ui/lazily";
import type { AnnotationView } from "@/lib/annotations/view";
import type { ClaimView } from "@/lib/claims/view";
import { type Filter, queryWithFilter } from "./filter";
import { enterCard, focusAddress } from "./focus";
import { keyOfHash } from "./mark";
import { retryAll, takeUpUnsaved, wouldLose } from "./outbox";
import { ReaderContext, useReader, useReaderStore } from "./reader-context";
import { Said } from "./said";
import { createReaderStore, type ReaderSetting, type ReaderStore } from "./store";
import { useLive } from "./use-live";
import { useReaderKeys } from "./use-reader-keys";
import { useRest } from "./use-rest";
import { rememberWriting } from "./unfinished";

const KeyHelp = lazily(
  () => import("./bar/key-help"),
  (line, { onClose }) =>
    atFoot(
      <>
        {line}
        <Button tone="quiet" size="small" onClick={onClose}>
          Close
        </Button>
      </>,
    ),
);

interface ReaderRootProps {
  setting: ReaderSetting;
  annotations: readonly AnnotationView[];
  claims: readonly ClaimView[];
  filter: Filter;
  children: ReactNode;
}

/** Holds one page's store and gives it to everything inside. */
export function ReaderRoot({ setting, annotations, claims, filter, children }: ReaderRootProps) {
  const [store] = useState(() => createReaderStore(setting, { annotations, claims, filter }));
  return (
    <ReaderContext value={store}>
      {children}
      <Said />
      <Workings />
    </ReaderContext>
  );
}

function Workings() {
  const store = useReaderStore();
  const isHelping = useReader((state) => state.isHelping);
  useReaderKeys(store);
  useAddress(store);
  useLive(store);
  useRest(store);
  useEffect(() => void takeUpUnsaved(store), [store]);
  useEffect(() => retryWithNetwork(store), [store]);
  useEffect(() => rememberWriting(store), [store]);
  useEffect(() => guardLeaving(store), [store]);
  if (!isHelping) return null;
  return (
    <Suspense>
      <KeyHelp onClose={() => store.change({ isHelping: false })} />
    </Suspense>
  );
}

/** Sends what could not be saved as soon as there is a network again. */
function retryWithNetwork(store: ReaderStore): () => void {
  const onOnline = () => void retryAll(store);
  window.addEventListener("online", onOnline);
  return () => window.removeEventListener("online", onOnline);
}

/** Asks before the page is left while that would lose something. */
function guardLeaving(store: ReaderStore): () => void {
  const onLeaving = (event: BeforeUnloadEvent) => {
    if (wouldLose(store)) event.preventDefault();
  };
  window.addEventListener("beforeunload", onLeaving);
  return () => window.removeEventListener("beforeunload", onLeaving);
}

/** Follows the address's hash, at first and whenever it changes, and keeps the filter in the address's query. */
function useAddress(store: ReaderStore): void {
  const isMeasured = useReader((state) => state.page !== null);
  const count = useReader((state) => state.marks.length);
  const filter = useReader((state) => state.filter);
  const isFollowed = useRef(false);

  // What the address names may come after the page itself, so every arrival is another chance, until it is found.
  useEffect(() => {
    if (!isMeasured || isFollowed.current || count === 0) return;
    // A face that arrives late changes every height, so the scroll waits for it.
    void document.fonts.ready.then(() =>
      requestAnimationFrame(() => {
        isFollowed.current ||= focusAddress(store);
      }),
    );
  }, [store, isMeasured, count]);

  useEffect(() => {
    const onHash = () => {
      const key = keyOfHash(window.location.hash);
      if (key && focusAddress(store)) enterCard(key);
    };
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, [store]);

  useEffect(() => {
    const { pathname, search, hash } = window.location;
    const query = queryWithFilter(new URLSearchParams(search), filter).toString();
    const next = query === "" ? "" : `?${query}`;
    if (next !== search) window.history.replaceState(window.history.state, "", `${pathname}${next}${hash}`);
  }, [filter]);
}
