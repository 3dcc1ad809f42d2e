"use client";
/**
 * A button that opens a menu of things to do and places to go. Written out rather than taken from a library: it is on
 * every page, and the focus guards of the headless libraries are focusable elements hidden from screen readers.
 */
import Link from "next/link";
import { type FocusEvent, type ReactNode, useId } from "react";
import { placeMenu } from "./menu-place";
import { onMenuKey, useMenu } from "./use-menu";

export type MenuEntry =
  | {
      label: string;
      run: () => void;
      tone?: "danger";
      disabled?: boolean;
      /** Said under the label: why it is disabled. */
      note?: string | undefined;
      /** Of a choice among several, whether it is the one that holds; the focus goes there first. */
      checked?: boolean;
    }
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
  const { root, button, isOpen, open, dismiss, close } = useMenu();
  const menuId = useId();
  return (
    <div ref={root} className="relative inline-flex" onBlur={(event) => leavesWith(event) && dismiss()}>
      <button
        ref={button}
        type="button"
        className={`menu-button ${className}`}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        onClick={() => (isOpen ? dismiss() : open("first"))}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          open(event.key === "ArrowDown" ? "first" : "last");
        }}
      >
        {children}
      </button>
      {isOpen ? (
        <div
          ref={placeMenu}
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
      role={entry.checked === undefined ? "menuitem" : "menuitemradio"}
      aria-checked={entry.checked}
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
      {entry.note ? <span className="menu-note">{entry.note}</span> : null}
    </button>
  );
}

function leavesWith({ relatedTarget, currentTarget }: FocusEvent): boolean {
  return relatedTarget instanceof Node && !currentTarget.contains(relatedTarget);
}
