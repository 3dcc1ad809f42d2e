"use client";
/** How components reach the reader's store. */
import { createContext, use, useSyncExternalStore } from "react";
import type { ReaderState, ReaderStore } from "./store";

export const ReaderContext = createContext<ReaderStore | null>(null);

/** The store of the page this component is in. */
export function useReaderStore(): ReaderStore {
  const store = use(ReaderContext);
  if (!store) throw new Error("This component only works inside a reader.");
  return store;
}

/** A slice of the reader's state. `slice` must answer the same object for the same state. */
export function useReader<Slice>(slice: (state: ReaderState) => Slice): Slice {
  const store = useReaderStore();
  const read = () => slice(store.read());
  return useSyncExternalStore(store.subscribe, read, read);
}
