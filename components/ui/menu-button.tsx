"use client";
/**
 * A button that opens a menu. The menu itself, and the library under it, is fetched when the pointer or the focus
 * first comes near, so a page that only shows the button does not pay for it.
 */
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import type { MenuEntry } from "./menu-entry";

const loadPopup = () => import("./menu-popup");
const MenuPopup = lazy(loadPopup);

interface MenuButtonProps {
  /** What the menu is about: "Account", "More about this claim". */
  name: string;
  entries: readonly MenuEntry[];
  /** What the button shows. */
  children: ReactNode;
  className?: string;
}

/** Renders the button; the arrow keys, Enter and Space open the menu, Escape closes it and gives the focus back. */
export function MenuButton({ name, entries, children, className = "" }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const show = () => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`menu-button ${className}`}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={() => void loadPopup()}
        onFocus={() => void loadPopup()}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          show();
        }}
      >
        {children}
      </button>
      {wanted ? (
        <Suspense>
          <MenuPopup name={name} entries={entries} anchor={button} open={open} onOpen={setOpen} />
        </Suspense>
      ) : null}
    </>
  );
}
