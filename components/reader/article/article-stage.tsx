"use client";
/**
 * The stage around the article: measures it, paints its marks, hears clicks on them and selections in it.
 * It changes nothing inside the article.
 */
import { type ReactNode, useEffect, useRef } from "react";
import { canHighlight, createPainter } from "./highlights";
import { mapPage, type PageMap, remapPage, spanBetween } from "./page-map";
import { useReader, useReaderStore } from "../reader-context";
import { startCursor } from "./run-cursor";
import { sceneOf } from "./scene";
import { SelectionToolbar } from "./selection-toolbar";
import type { ReaderStore } from "../store";
import { useMarkPointer } from "./use-mark-pointer";
import { useSelection } from "./use-selection";

/** Renders the article's place on the page; `children` is the article, as the server rendered it. */
export function ArticleStage({ children }: { children: ReactNode }) {
  const store = useReaderStore();
  const root = useRef<HTMLDivElement>(null);
  usePageMap(store, root);
  usePainting(store);
  useMarkPointer(store, root);
  useSelection(store, root);
  return (
    <div className="relative min-w-0">
      <button
        type="button"
        className="sr-only rounded-md bg-ink px-4 py-2 text-paper focus:not-sr-only focus:absolute focus:-top-10 focus:z-10"
        aria-keyshortcuts="v"
        onClick={() => startCursor(store)}
      >
        Select words with the keyboard
      </button>
      <div ref={root} tabIndex={-1} className="outline-none" data-article-root>
        {children}
      </div>
      <PaintingNotice />
      <SelectionToolbar />
    </div>
  );
}

/** Says so where marks cannot be painted; the cards tell all the same. */
function PaintingNotice() {
  const isMeasured = useReader((state) => state.page !== null);
  const hasMarks = useReader((state) => state.marks.length > 0);
  if (!isMeasured || !hasMarks || canHighlight()) return null;
  return (
    <p className="mt-8 border-t border-line pt-3 text-sm text-ink-soft print:hidden">
      This browser cannot paint marks in the text. The notes and claims beside it still lead to their
      passages.
    </p>
  );
}

function usePageMap(store: ReaderStore, root: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    store.change({ page: mapPage(element) });
    const observer = new ResizeObserver(() => {
      const { page } = store.read();
      if (page) store.change({ page: remapPage(page) });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      store.change({ page: null });
    };
  }, [store, root]);
}

/** How far beyond the screen marks are painted, in screens, and how near its edge may come before more are. */
const reach = 1.5;
const margin = 0.5;

function usePainting(store: ReaderStore): void {
  useEffect(() => {
    const painter = createPainter();
    let painted = { top: Number.POSITIVE_INFINITY, bottom: 0 };
    let frame = 0;
    const paint = () => {
      const state = store.read();
      if (!state.page) return;
      const sight = sightOf(state.page, reach);
      painted = sight;
      painter.paint(state.page, sceneOf(state, spanBetween(state.page.boxes, sight.top, sight.bottom)));
    };
    const later = (work: () => void) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(work);
    };
    const onScroll = () => {
      const { page } = store.read();
      const needed = page && sightOf(page, margin);
      if (needed && (needed.top < painted.top || needed.bottom > painted.bottom)) later(paint);
    };
    const unsubscribe = store.subscribe(() => later(paint));
    window.addEventListener("scroll", onScroll, { passive: true });
    later(paint);
    return () => {
      cancelAnimationFrame(frame);
      unsubscribe();
      window.removeEventListener("scroll", onScroll);
      painter.clear();
    };
  }, [store]);
}

/** The stretch of the page from `screens` above the screen to as much below it, in the article's pixels. */
function sightOf({ root }: PageMap, screens: number): { top: number; bottom: number } {
  const top = -root.getBoundingClientRect().top;
  const height = window.innerHeight;
  return { top: top - height * screens, bottom: top + height * (1 + screens) };
}
