"use client";
/** The menu behind a MenuButton, which loads it when it is first wanted. */
import { Menu } from "@base-ui/react/menu";
import Link from "next/link";
import type { RefObject } from "react";
import type { MenuEntry } from "./menu-entry";

interface MenuPopupProps {
  name: string;
  entries: readonly MenuEntry[];
  anchor: RefObject<HTMLButtonElement | null>;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Renders the entries beside their button: arrows and letters move among them, Escape and a press elsewhere close. */
export default function MenuPopup({ name, entries, anchor, open, onOpen }: MenuPopupProps) {
  function onOpenChange(next: boolean, details: { event: Event }) {
    // A press on the button is the button's own business; closing here as well would make it open again.
    const onButton = details.event.target instanceof Node && anchor.current?.contains(details.event.target);
    if (!onButton) onOpen(next);
  }
  return (
    <Menu.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={anchor}
          side="bottom"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-50"
        >
          <Menu.Popup className="menu" aria-label={name} finalFocus={anchor}>
            {entries.map((entry, place) => (
              <Entry key={place} entry={entry} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === "line") return <Menu.Separator className="menu-rule" />;
  if ("href" in entry) {
    return (
      <Menu.LinkItem className="menu-entry" closeOnClick render={<Link href={entry.href} />}>
        {entry.label}
      </Menu.LinkItem>
    );
  }
  return (
    <Menu.Item
      className="menu-entry"
      data-tone={entry.tone}
      disabled={entry.disabled ?? false}
      onClick={() => entry.run()}
    >
      {entry.label}
    </Menu.Item>
  );
}
