/** Follows the selection in the article, however it is made; with a mouse it waits until the button is released. */
import { type RefObject, useEffect } from "react";
import { spanOfRange } from "@/lib/text/dom-offsets";
import type { TextSpan } from "@/lib/text/offsets";
import type { ReaderStore } from "../store";

/** A finger moves a selection in many small steps; the toolbar follows when it rests. Milliseconds. */
const rest = 120;

/** Keeps `selection` in the store to what is selected in the article; null when nothing is, or only white space. */
export function useSelection(store: ReaderStore, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let isPressed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      const next = root.current ? selectedIn(store, root.current) : null;
      const { selection } = store.read();
      if (next?.start !== selection?.start || next?.end !== selection?.end) store.change({ selection: next });
    };
    const later = () => {
      clearTimeout(timer);
      timer = isPressed ? undefined : setTimeout(read, rest);
    };
    // What is pressed next is meant for the words as they are selected now, not as they were when the last rest ended.
    const settle = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      read();
    };
    const onDown = (event: PointerEvent) => {
      settle();
      isPressed = event.pointerType === "mouse";
    };
    const onKey = (event: KeyboardEvent) => {
      // With Shift held, the selection is still being made.
      if (!event.shiftKey) settle();
    };
    const onUp = () => {
      isPressed = false;
      later();
    };
    document.addEventListener("selectionchange", later);
    document.addEventListener("pointerdown", onDown, true);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("pointercancel", onUp);
    document.addEventListener("keydown", onKey, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", later);
      document.removeEventListener("pointerdown", onDown, true);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("pointercancel", onUp);
      document.removeEventListener("keydown", onKey, true);
    };
  }, [store, root]);
}

function selectedIn(store: ReaderStore, root: HTMLElement): TextSpan | null {
  const selection = window.getSelection();
  const { page } = store.read();
  if (!page || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (selection.toString().trim() === "") return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const inside = range.cloneRange();
  if (!root.contains(range.startContainer)) inside.setStart(root, 0);
  if (!root.contains(range.endContainer)) inside.setEnd(root, root.childNodes.length);
  return spanOfRange(page.leaves, inside);
}
