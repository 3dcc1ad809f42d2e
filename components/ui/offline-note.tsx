"use client";
/** Says, as long as it is so, that there is no network; and keeps the page, which a link would give away for the browser's own. */
import { useEffect } from "react";
import { StandingNote } from "./standing-note";
import { announce } from "./toast-store";
import { useIsOffline } from "./use-is-offline";

/** Renders the note. */
export function OfflineNote() {
  const isOffline = useIsOffline();
  useEffect(() => {
    if (!isOffline) return undefined;
    document.addEventListener("click", stay, { capture: true });
    return () => document.removeEventListener("click", stay, { capture: true });
  }, [isOffline]);
  return <StandingNote>{isOffline ? "No connection. What you write is kept here." : null}</StandingNote>;
}

/** Holds a press on a link that leads to another page; one into this page, or into a new window, goes on. */
function stay(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { origin, pathname, search } = window.location;
  const isHere = link.origin === origin && link.pathname === pathname && link.search === search;
  if (isHere && link.hash !== "") return;
  event.preventDefault();
  event.stopPropagation();
  announce("No connection. That page can be opened once it is back.");
}
