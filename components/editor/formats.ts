/** The formats that the toolbar offers: what each is called, its sign, its keys, and what it does. */

import type { Editor } from "@tiptap/core";
import { Bold, Code, Italic, List, ListOrdered, type LucideIcon, SquareCode, Quote } from "lucide-react";

export interface Format {
  name: string;
  Icon: LucideIcon;
  /** As in `aria-keyshortcuts`, with Mod for Ctrl or, on Apple, Cmd. The editor itself binds them. */
  keys: string;
  /** The node or mark whose presence at the caret makes it pressed. */
  type: string;
  toggle: (editor: Editor) => void;
}

export const FORMATS: Format[] = [
  {
    name: "Bold",
    Icon: Bold,
    keys: "Mod+B",
    type: "bold",
    toggle: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: "Italic",
    Icon: Italic,
    keys: "Mod+I",
    type: "italic",
    toggle: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: "Code in the line",
    Icon: Code,
    keys: "Mod+E",
    type: "code",
    toggle: (editor) => editor.chain().focus().toggleCode().run(),
  },
  {
    name: "List",
    Icon: List,
    keys: "Mod+Shift+8",
    type: "bulletList",
    toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: "Numbered list",
    Icon: ListOrdered,
    keys: "Mod+Shift+7",
    type: "orderedList",
    toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: "Quotation",
    Icon: Quote,
    keys: "Mod+Shift+B",
    type: "blockquote",
    toggle: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: "Code block",
    Icon: SquareCode,
    keys: "Mod+Alt+C",
    type: "codeBlock",
    toggle: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
];

/** Spells keys as the person's keyboard has them: for a tip ("Ctrl+B", "⌘B") and for `aria-keyshortcuts`. */
export function spellKeys(keys: string, isApple: boolean): { tip: string; aria: string } {
  if (!isApple) return { tip: keys.replace("Mod", "Ctrl"), aria: keys.replace("Mod", "Control") };
  const tip = keys.replace("Mod+", "⌘").replace("Shift+", "⇧").replace("Alt+", "⌥");
  return { tip, aria: keys.replace("Mod", "Meta") };
}
