/** The keys of a form in the margin, the same in all its fields: Ctrl or Cmd with Enter sends it, Escape leaves it. */
import type { KeyboardEvent } from "react";
import { isAppleKeyboard, writingAction } from "./keys";

/** Makes the key handler of what stands around the fields; without a way out Escape is left to the page. */
export function formKeys(submit: () => void, cancel?: () => void) {
  return (event: KeyboardEvent) => {
    const action = event.defaultPrevented ? null : writingAction(event.nativeEvent, isAppleKeyboard());
    const perform = action === "submit" ? submit : action === "cancel" ? cancel : undefined;
    if (!perform) return;
    event.preventDefault();
    event.stopPropagation();
    perform();
  };
}
