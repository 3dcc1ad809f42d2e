"use client";
/**
 * The foot of a printed article: its notes and claims, and a line, so that nobody takes the print for all that there is.
 * What lists them is fetched when somebody is about to print, and stands there while that goes on.
 */
import { type ComponentType, useEffect, useState } from "react";
import { flushSync } from "react-dom";

interface PrintNoteProps {
  /** The number of the version that is printed, and of the newest. */
  version: number;
  latest: number;
}

/** Renders the foot; it shows on paper alone. */
export function PrintNote({ version, latest }: PrintNoteProps) {
  const [List, setList] = useState<ComponentType | null>(null);
  useEffect(() => watchPrinting((shown) => setList(() => shown)), []);
  const which = `version ${version}${version === latest ? "" : ` of ${latest}`}`;
  return (
    <div className="hidden print:block">
      {List ? <List /> : null}
      <p className="mt-8 border-t border-line pt-3 text-sm text-ink-soft">
        {List
          ? `This is the article in ${which}. Its report has the replies too, and the verdicts that were given before`
          : `This is the article alone, in ${which}. Its report has the notes and claims too`}
        : choose Export on the article’s page.
      </p>
    </div>
  );
}

/** How long one who prints waits for the list, in milliseconds; then the article is printed without it. */
const patience = 2000;

/**
 * Shows the list while the page is printed, and null when it was, or where it could not be fetched; answers what ends that.
 * It is fetched as soon as Ctrl or Cmd is held: it may be there then by the "p", which where letters are not Latin is another.
 */
function watchPrinting(show: (List: ComponentType | null) => void): () => void {
  let found: ComponentType | null = null;
  const fetchList = async () => {
    const fetched = await import("../printing/print-list").catch(() => null);
    found = fetched?.PrintList ?? null;
  };
  let isHeld = false;
  // A browser that prints waits for nothing, so that the keys for it are held back until the list is there, or does not come.
  const onKeyDown = (event: KeyboardEvent) => {
    // In a field on an Apple keyboard, Ctrl+P goes up a line.
    if (found || !(/Mac|iP/.test(navigator.userAgent) ? event.metaKey : event.ctrlKey)) return;
    const fetched = fetchList();
    if (event.key.toLowerCase() !== "p" || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (isHeld) return;
    isHeld = true;
    const tired = new Promise((resolve) => setTimeout(resolve, patience));
    void Promise.race([fetched, tired]).then(() => {
      isHeld = false;
      window.print();
    });
  };
  // The pointer leaves the page on its way to the browser's own menu.
  const onLeave = () => void (found ?? fetchList());
  const onPrint = () => {
    onLeave();
    flushSync(() => show(found));
  };
  const onEnd = () => show(null);
  const ending = new AbortController();
  const { signal } = ending;
  window.addEventListener("keydown", onKeyDown, { signal });
  document.documentElement.addEventListener("mouseleave", onLeave, { signal });
  window.addEventListener("beforeprint", onPrint, { signal });
  window.addEventListener("afterprint", onEnd, { signal });
  return () => ending.abort();
}
