"use client";
/** Whether the page is alive: whether React answers to what is typed and pressed in it. */
import { useSyncExternalStore } from "react";

const nothingChanges = () => () => undefined;

/** False on the server and while React takes over what the server sent; true from then on. */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    nothingChanges,
    () => true,
    () => false,
  );
}
