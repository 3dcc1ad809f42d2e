/** The keys of a form in the margin: Ctrl or Cmd with Enter sends it, Escape leaves it, as in the editor. */
import type { KeyboardEvent } from "react";
import { isAppleKeyboard, writingAction } from "@/components/editor/keys";

/** Makes a form's key handler. */
export function formKeys(submit: () => void, cancel: () => void) {
  return (event: KeyboardEvent) => {
    const action = event.defaultPrevented ? null : writingAction(event.nativeEvent, isAppleKeyboard());
    if (action !== "submit" && action !== "cancel") return;
    event.preventDefault();
    event.stopPropagation();
    if (action === "submit") submit();
    else cancel();
  };
}
