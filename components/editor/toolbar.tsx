"use client";
/** The editor's toolbar: one stop for the Tab key, arrows within it, every format with its state. */

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Link } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, useState } from "react";
import { FORMATS, type Format, spellKeys } from "./formats";
import { isAppleKeyboard } from "./keys";
import { indexAfterKey } from "./roving";
import { toolbarSpaceStyle } from "./surface";

interface ToolbarProps {
  editor: Editor;
  /** The field that the formats are for, to name the toolbar by. */
  label: string;
  isOff: boolean;
  isLinkOpen: boolean;
  onLink: () => void;
}

/** Renders the formats and the link as toggle buttons. */
export function Toolbar({ editor, label, isOff, isLinkOpen, onLink }: ToolbarProps) {
  const [stop, setStop] = useState(0);
  const active = useEditorState({
    editor,
    selector: (now) => TOOLS.map(({ type }) => now.editor.isActive(type)),
  });

  return (
    <div
      role="toolbar"
      aria-label={`Formats for ${label}`}
      className={`flex px-1 py-0.5 ${toolbarSpaceStyle}`}
      onKeyDown={moveFocus}
    >
      {TOOLS.map(({ toggle, ...tool }, index) => (
        <Tool
          key={tool.type}
          {...tool}
          isPressed={active[index] ?? false}
          tabIndex={index === stop ? 0 : -1}
          aria-disabled={isOff}
          aria-expanded={toggle ? undefined : isLinkOpen}
          onFocus={() => {
            setStop(index);
          }}
          onClick={() => {
            if (isOff) return;
            if (toggle) toggle(editor);
            else onLink();
          }}
        />
      ))}
    </div>
  );
}

/** The formats, and the link, which asks for an address first and so has nothing to toggle. */
const TOOLS: ToolSign[] = [...FORMATS, { name: "Link", Icon: Link, keys: "Mod+K", type: "link" }];

type ToolSign = Omit<Format, "toggle"> & Partial<Pick<Format, "toggle">>;

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const tools = [...event.currentTarget.querySelectorAll("button")];
  const next = indexAfterKey(
    event.key,
    tools.findIndex((tool) => tool === document.activeElement),
    tools.length,
  );
  if (next === null) return;
  event.preventDefault();
  tools[next]?.focus();
}

interface ToolProps
  extends Omit<ToolSign, "toggle" | "type">,
    Omit<ComponentProps<"button">, "name" | "type"> {
  isPressed: boolean;
}

function Tool({ name, Icon, keys, isPressed, ...props }: ToolProps) {
  const { tip, aria } = spellKeys(keys, isAppleKeyboard());
  return (
    <button
      type="button"
      {...props}
      aria-label={name}
      title={`${name} (${tip})`}
      aria-keyshortcuts={aria}
      aria-pressed={isPressed}
      className="grid h-8 min-w-6 flex-1 max-w-8 place-items-center rounded-md text-ink-soft transition-colors duration-(--swift) hover:bg-wash hover:text-ink aria-disabled:opacity-55 aria-pressed:bg-tint-pending aria-pressed:text-accent pointer-coarse:h-11 pointer-coarse:max-w-11"
      // The caret and the selection stay in the text while a mouse or a finger presses.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      <Icon className="size-4" aria-hidden="true" />
    </button>
  );
}
