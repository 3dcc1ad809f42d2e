"use client";
/** Says, quietly and as long as it is so, that there is no network. */
import { StandingNote } from "./standing-note";
import { useIsOffline } from "./use-is-offline";

/** Renders the note. */
export function OfflineNote() {
  const isOffline = useIsOffline();
  return <StandingNote>{isOffline ? "No connection. What you write is kept here." : null}</StandingNote>;
}
