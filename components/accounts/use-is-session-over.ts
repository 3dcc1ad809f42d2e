"use client";
/** Whether the session of who opened the page has ended, as an answer told. */
import { useSyncExternalStore } from "react";
import { signInPath } from "@/lib/accounts/sign-in-path";
import { isSessionOver, subscribeSession } from "@/lib/http/session-over";

/** True once it has; on the server it never has. */
export function useIsSessionOver(): boolean {
  return useSyncExternalStore(subscribeSession, isSessionOver, () => false);
}

/** The way to sign in that leads back to what is open. To be asked in the browser. */
export function signInFromHere(): string {
  const { pathname, search, hash } = window.location;
  return signInPath(pathname + search + hash);
}
