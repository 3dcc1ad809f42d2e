/** The keys that mean the same wherever a body is written, in the plain box and in the editor. */

export type WritingAction = "submit" | "cancel" | "link";

type KeyPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "keyCode"
>;

// What browsers report for a key that the input method has taken for itself.
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Reads a key press: Ctrl or Cmd with Enter submits, Escape cancels, Ctrl+K (Cmd+K on Apple, where
 * Ctrl+K already deletes to the line's end) asks for a link. Null for any other, and for every key
 * while an input method is composing: there Enter and Escape belong to its candidates.
 */
export function writingAction(press: KeyPress, isApple: boolean): WritingAction | null {
  if (press.isComposing || press.keyCode === TAKEN_BY_INPUT_METHOD) return null;
  if (press.altKey || press.shiftKey) return null;
  if (press.key === "Escape" && !press.ctrlKey && !press.metaKey) return "cancel";
  if (press.key === "Enter" && (press.ctrlKey || press.metaKey)) return "submit";
  const isMod = isApple ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  return isMod && press.key.toLowerCase() === "k" ? "link" : null;
}

/** Says whether the person's keyboard has Cmd where others have Ctrl. False on the server. */
export function isAppleKeyboard(): boolean {
  return typeof navigator !== "undefined" && /Mac|iP(hone|ad|od)/.test(navigator.userAgent);
}
