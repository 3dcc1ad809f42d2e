/** Whether a menu is open, and where the focus goes as it opens, is walked through and closes. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { placeAfterKey } from "./menu-keys";

type End = "first" | "last";

/** Keeps a menu's state. `close` gives the focus back to the button; `dismiss` leaves it where it has gone. */
export function useMenu() {
  const [openAt, setOpenAt] = useState<End | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = openAt !== null;

  useEffect(() => {
    if (!openAt) return;
    const entries = entriesIn(root.current);
    const held = entries.find(({ ariaChecked }) => ariaChecked === "true");
    (openAt === "last" ? entries.at(-1) : (held ?? entries[0]))?.focus();
  }, [openAt]);

  useEffect(() => {
    if (!isOpen) return undefined;
    const onPress = (event: Event) => {
      if (!(event.target instanceof Node && root.current?.contains(event.target))) setOpenAt(null);
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [isOpen]);

  return {
    root,
    button,
    isOpen,
    open: (at: End) => setOpenAt(at),
    dismiss: () => setOpenAt(null),
    close: () => {
      setOpenAt(null);
      button.current?.focus();
    },
  };
}

/** Answers a key pressed in an open menu; a key with a modifier is somebody else's. */
export function onMenuKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const entries = entriesIn(event.currentTarget);
  const labels = entries.map((entry) => entry.textContent);
  const current = entries.findIndex((entry) => entry === document.activeElement);
  const next = placeAfterKey(event.key, labels, current);
  if (next === null) return;
  event.preventDefault();
  entries[next]?.focus();
}

function entriesIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}
