/** Pointing at marks: a click or tap focuses the one under it, and again the next one where several overlap. */
import { type RefObject, useEffect } from "react";
import { domOffset } from "@/lib/text/offsets";
import { offsetOfPoint } from "@/lib/text/dom-offsets";
import { clearSheet, focusMark } from "../focus";
import type { Mark } from "../mark";
import { marksAt, nextOf } from "./marks-at";
import { linesOf, type PageMap } from "./page-map";
import type { ReaderStore } from "../store";

/** Hears clicks in the article, and shows the pointer where there is something to click. */
export function useMarkPointer(store: ReaderStore, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let frame = 0;
    const onClick = (event: MouseEvent) => {
      if (isForTheArticle(event)) return;
      const next = nextOf(marksUnder(store, event), store.read().focus);
      if (next) pick(store, next, event);
      else if (store.read().focus) focusMark(store, null);
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.buttons > 0) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        element.style.cursor = marksUnder(store, event).length > 0 ? "pointer" : "";
      });
    };
    element.addEventListener("click", onClick);
    element.addEventListener("pointermove", onMove, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("click", onClick);
      element.removeEventListener("pointermove", onMove);
    };
  }, [store, root]);
}

/** Focuses a mark; the passage that was pointed at is what stays in sight. */
function pick(store: ReaderStore, mark: Mark, event: MouseEvent): void {
  const { page } = store.read();
  focusMark(store, mark.key);
  const span = page && mark.spans.find((each) => linesOf(page, each).some((line) => isUnder(line, event)));
  if (span) clearSheet(store, span);
}

/** A click that ends a selection, or is on a link of the article, is not meant for a mark. */
function isForTheArticle(event: MouseEvent): boolean {
  if (window.getSelection()?.isCollapsed === false) return true;
  return event.target instanceof Element && event.target.closest("a[href]") !== null;
}

function marksUnder(store: ReaderStore, event: MouseEvent): Mark[] {
  const { page, index } = store.read();
  const offset = page && offsetUnder(page, event.clientX, event.clientY);
  if (!page || offset === null) return [];
  return marksAt(index, offset).filter((mark) =>
    mark.spans.some((span) => linesOf(page, span).some((line) => isUnder(line, event))),
  );
}

function isUnder({ left, right, top, bottom }: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= left && clientX <= right && clientY >= top - 2 && clientY <= bottom + 2;
}

/** The text offset nearest a point of the screen; null outside the article's text. */
function offsetUnder(page: PageMap, x: number, y: number): number | null {
  const point = caretAt(x, y);
  if (!point || !page.root.contains(point.node)) return null;
  return offsetOfPoint(page.leaves, { node: point.node, offset: domOffset(point.offset) }, "start");
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // Safari before 18.4 has only the older way.
  const older = document as { caretRangeFromPoint?: (x: number, y: number) => Range | null };
  const range = older.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
