"use client";
/**
 * A button that opens a menu of things to do and places to go. Written out rather than taken from a library: it is on
 * every page, and the focus guards of the headless libraries are focusable elements hidden from screen readers.
 */
import Link from "next/link";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { placeAfterKey } from "./menu-keys";

export type MenuEntry =
  | { label: string; run: () => void; tone?: "danger"; disabled?: boolean }
  | { label: string; href: string }
  | "line";

interface MenuButtonProps {
  /** What the menu is about: "Account", "More about this claim". */
  name: string;
  entries: readonly MenuEntry[];
  /** What the button shows. */
  children: ReactNode;
  /** Which edge of the button the menu keeps to. */
  align?: "start" | "end";
  className?: string;
}

/** Renders the button; Enter, Space and the arrows open the menu, Escape closes it and gives the focus back. */
export function MenuButton({ name, entries, children, align = "end", className = "" }: MenuButtonProps) {
  const [openAt, setOpenAt] = useState<"first" | "last" | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();
  const open = openAt !== null;

  useEffect(() => {
    if (openAt)
      itemsIn(root.current)
        .at(openAt === "first" ? 0 : -1)
        ?.focus();
  }, [openAt]);

  useEffect(() => {
    if (!open) return undefined;
    const onPress = (event: Event) => {
      if (!(event.target instanceof Node && root.current?.contains(event.target))) setOpenAt(null);
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [open]);

  function close() {
    setOpenAt(null);
    button.current?.focus();
  }

  function onButtonKey(event: KeyboardEvent) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    setOpenAt(event.key === "ArrowDown" ? "first" : "last");
  }

  return (
    <div
      ref={root}
      className="relative inline-flex"
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpenAt(null);
      }}
    >
      <button
        ref={button}
        type="button"
        className={`menu-button ${className}`}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        onClick={() => setOpenAt(open ? null : "first")}
        onKeyDown={onButtonKey}
      >
        {children}
      </button>
      {open ? (
        <div
          id={menuId}
          className="menu"
          data-align={align}
          role="menu"
          aria-label={name}
          onKeyDown={(event) => onMenuKey(event, close)}
        >
          {entries.map((entry, place) => (
            <Entry key={entry === "line" ? place : entry.label} entry={entry} onChosen={close} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Entry({ entry, onChosen }: { entry: MenuEntry; onChosen: () => void }) {
  if (entry === "line") return <hr className="menu-rule" />;
  if ("href" in entry) {
    return (
      <Link href={entry.href} className="menu-entry" role="menuitem" tabIndex={-1} onClick={onChosen}>
        {entry.label}
      </Link>
    );
  }
  return (
    <button
      type="button"
      className="menu-entry"
      role="menuitem"
      tabIndex={-1}
      data-tone={entry.tone}
      aria-disabled={entry.disabled || undefined}
      onClick={() => {
        if (entry.disabled) return;
        onChosen();
        entry.run();
      }}
    >
      {entry.label}
    </button>
  );
}

function itemsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

function onMenuKey(event: KeyboardEvent<HTMLElement>, close: () => void) {
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const items = itemsIn(event.currentTarget);
  const current = items.findIndex((item) => item === document.activeElement);
  const next = placeAfterKey(
    event.key,
    items.map((item) => item.textContent),
    current,
  );
  if (next === null) return;
  event.preventDefault();
  items[next]?.focus();
}
