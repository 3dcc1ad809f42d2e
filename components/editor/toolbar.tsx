"use client";
/** The editor's toolbar: one stop for the Tab key, arrows within it, every format with its state. */

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Link } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, useRef, useState } from "react";
import { FORMATS, spellKeys } from "./formats";
import { isAppleKeyboard } from "./keys";
import { indexAfterKey } from "./roving";

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
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const active = useEditorState({
    editor,
    selector: (now) => [...FORMATS.map(({ type }) => now.editor.isActive(type)), now.editor.isActive("link")],
  });
  const linkIndex = FORMATS.length;

  function move(event: KeyboardEvent) {
    const next = indexAfterKey(event.key, stop, linkIndex + 1);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    bar.current?.querySelectorAll("button").item(next).focus();
  }

  const common = (index: number) => ({
    isPressed: active[index] ?? false,
    tabIndex: index === stop ? 0 : -1,
    "aria-disabled": isOff,
    onFocus: () => {
      setStop(index);
    },
  });

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={`Formats for ${label}`}
      className="flex flex-wrap border-b border-line px-1 py-0.5"
      onKeyDown={move}
    >
      {FORMATS.map(({ name, Icon, keys, toggle }, index) => (
        <Tool
          key={name}
          {...common(index)}
          name={name}
          keys={keys}
          onClick={() => {
            if (!isOff) toggle(editor);
          }}
        >
          <Icon className="size-4" aria-hidden="true" />
        </Tool>
      ))}
      <Tool
        {...common(linkIndex)}
        name="Link"
        keys="Mod+K"
        aria-expanded={isLinkOpen}
        onClick={() => {
          if (!isOff) onLink();
        }}
      >
        <Link className="size-4" aria-hidden="true" />
      </Tool>
    </div>
  );
}

interface ToolProps extends Omit<ComponentProps<"button">, "name"> {
  name: string;
  keys: string;
  isPressed: boolean;
}

function Tool({ name, keys, isPressed, ...props }: ToolProps) {
  const { tip, aria } = spellKeys(keys, isAppleKeyboard());
  return (
    <button
      type="button"
      {...props}
      aria-label={name}
      title={`${name} (${tip})`}
      aria-keyshortcuts={aria}
      aria-pressed={isPressed}
      className="grid size-8 flex-none place-items-center rounded-md text-ink-soft transition-colors duration-(--swift) hover:bg-wash hover:text-ink aria-disabled:opacity-55 aria-pressed:bg-tint-pending aria-pressed:text-accent pointer-coarse:size-11"
      // The caret and the selection stay in the text while a mouse or a finger presses.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    />
  );
}
