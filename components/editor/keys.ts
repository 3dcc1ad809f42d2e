/** The keys that mean the same wherever a body is written, in the plain box and in the editor. */

import type { EarlyFormat } from "./surface";

export type WritingAction = "submit" | "cancel" | "link";

type KeyPress = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "keyCode"
>;

// What browsers report for a key that the input method has taken for itself.
const TAKEN_BY_INPUT_METHOD = 229;

const ACTIONS: Record<string, WritingAction> = {
  Escape: "cancel",
  "Ctrl+Enter": "submit",
  "Meta+Enter": "submit",
};

/**
 * Reads a key press: Ctrl or Cmd with Enter submits, Escape cancels, Ctrl+K (Cmd+K on Apple, where
 * Ctrl+K already deletes to the line's end) asks for a link. Null for any other, and for every key
 * while an input method is composing: there Enter and Escape belong to its candidates.
 */
export function writingAction(press: KeyPress, isApple: boolean): WritingAction | null {
  // oxlint-disable-next-line typescript/no-deprecated -- Safari ends isComposing one key too early
  if (press.isComposing || press.keyCode === TAKEN_BY_INPUT_METHOD) return null;
  const chord = chordOf(press);
  return chord === (isApple ? "Meta+k" : "Ctrl+k") ? "link" : (ACTIONS[chord] ?? null);
}

const MARKS: Record<string, EarlyFormat["mark"]> = { b: "bold", i: "italic", e: "code" };

/** Reads a key press as the format of words that the editor would give them; null for any other. */
export function markOfPress(press: KeyPress, isApple: boolean): EarlyFormat["mark"] | null {
  // oxlint-disable-next-line typescript/no-deprecated -- as above
  if (press.isComposing || press.keyCode === TAKEN_BY_INPUT_METHOD) return null;
  const [held, key = ""] = chordOf(press).split("+");
  return held === (isApple ? "Meta" : "Ctrl") ? (MARKS[key] ?? null) : null;
}

function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const held = [ctrlKey && "Ctrl", metaKey && "Meta", altKey && "Alt", shiftKey && "Shift"].filter(Boolean);
  return [...held, key.length === 1 ? key.toLowerCase() : key].join("+");
}

/** Says whether the person's keyboard has Cmd where others have Ctrl. False on the server. */
export function isAppleKeyboard(): boolean {
  return typeof navigator !== "undefined" && /Mac|iP(hone|ad|od)/.test(navigator.userAgent);
}
