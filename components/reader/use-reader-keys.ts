/** Listens for the reader's keys and does what they ask; which key asks for what is in reader-keys.ts. */
import { useEffect } from "react";
import { announce } from "@/components/ui/toast-store";
import type { TextSpan } from "@/lib/text/offsets";
import { enterCard, focusMark, stepMark } from "./focus";
import { beginWriting, highlight } from "./make";
import { tooLongToMark } from "./placing/passage-target";
import { endPlacing } from "./placing/place-by-hand";
import { commandOfKey, type KeyCommand, type KeyPress } from "./reader-keys";
import { startCursor } from "./article/run-cursor";
import { hasSingleKeys } from "./single-keys";
import type { ReaderStore } from "./store";

/** Makes the keys work while the page is open. */
export function useReaderKeys(store: ReaderStore): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event) || closesPanel(event)) return;
      const { selection, placing, focus } = store.read();
      const hasSelection = selection !== null && placing === null && store.setting.document.can.annotate;
      const command = commandOfKey(pressOf(event), { hasSingleKeys: hasSingleKeys(), hasSelection });
      if (!command || (command === "enter-card" && focus === null)) return;
      if (command !== "leave" && isFormComing()) return;
      event.preventDefault();
      run(store, command);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store]);
}

/** Whether what is typed is meant for a form that is not there yet, and is no command to the page. */
function isFormComing(): boolean {
  const card = document.querySelector("[data-writing]");
  return card !== null && card.querySelector(fields) === null;
}

function run(store: ReaderStore, command: KeyCommand): void {
  const { selection, focus } = store.read();
  if (command === "help") store.change({ isHelping: true });
  else if (command === "leave") leave(store);
  else if (command === "cursor") startCursor(store);
  else if (command === "next-mark") stepMark(store, 1);
  else if (command === "previous-mark") stepMark(store, -1);
  else if (command === "enter-card") {
    if (focus) enterCard(focus);
  } else if (selection) mark(store, command, selection);
}

function mark(store: ReaderStore, command: "highlight" | "note" | "claim", selection: TextSpan): void {
  const problem = tooLongToMark(selection);
  if (problem) announce(problem);
  else if (command === "highlight") void highlight(store, selection);
  else if (command === "note" || store.setting.document.can.contribute) {
    beginWriting(store, command, selection);
  }
}

/** Goes out one step at a time: of the selection, of the card, of the focus. */
function leave(store: ReaderStore): void {
  const { selection, focus, placing } = store.read();
  if (selection) {
    window.getSelection()?.removeAllRanges();
    store.change({ selection: null });
    return;
  }
  if (placing) {
    endPlacing(store);
    return;
  }
  const card = focus && document.getElementById(focus);
  if (card?.contains(document.activeElement)) store.read().page?.root.focus({ preventScroll: true });
  else focusMark(store, null);
}

const fields =
  "input:not([type=checkbox],[type=radio],[type=button],[type=submit]),textarea,select,[contenteditable=true]";

function pressOf(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof Element ? event.target : null;
  return {
    key: event.key,
    isModified: event.ctrlKey || event.altKey || event.metaKey || event.isComposing,
    isInField: target?.closest(fields) != null,
    isOnControl: target?.closest("a,button,summary,input,[role=menuitem]") != null,
  };
}

function isInDialog(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest("dialog,[role=menu],[role=dialog]") !== null;
}

/** Whether the browser takes the key to close a light panel, which it does not where the key is prevented. */
function closesPanel({ key }: KeyboardEvent): boolean {
  return key === "Escape" && document.querySelector("[popover=auto]:popover-open") !== null;
}
