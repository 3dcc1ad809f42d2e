/** What the reader's keys do. Single keys work only outside fields, and a person may turn them off (WCAG 2.1.4). */

export type KeyCommand =
  | "next-mark"
  | "previous-mark"
  | "enter-card"
  | "leave"
  | "highlight"
  | "note"
  | "claim"
  | "cursor"
  | "help";

export interface KeyPress {
  key: string;
  /** Whether Ctrl, Alt or Meta is held: then the key is the browser's or the system's. */
  isModified: boolean;
  /** Whether the focus is where letters are typed. */
  isInField: boolean;
  /** Whether the focus is on something that Enter operates. */
  isOnControl: boolean;
}

interface KeyRules {
  hasSingleKeys: boolean;
  hasSelection: boolean;
}

const always: Record<string, KeyCommand> = { Escape: "leave" };
const singles: Record<string, KeyCommand> = { j: "next-mark", k: "previous-mark", v: "cursor", "?": "help" };
const onSelection: Record<string, KeyCommand> = { h: "highlight", n: "note", c: "claim" };

/** Finds what a key press asks for; null when it is not ours. */
export function commandOfKey(press: KeyPress, { hasSingleKeys, hasSelection }: KeyRules): KeyCommand | null {
  if (press.isModified || press.isInField) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (key === "Enter") return press.isOnControl ? null : "enter-card";
  const single = (hasSelection ? onSelection[key] : undefined) ?? singles[key];
  return always[key] ?? (hasSingleKeys ? (single ?? null) : null);
}
