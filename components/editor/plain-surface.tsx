"use client";
/**
 * The plain surface: a text box that works at once, before the rich one has arrived and if it never does.
 */

import { type ComponentProps, useEffect, useLayoutEffect, useRef } from "react";
import { bodyText } from "@/lib/richtext/plain-text";
import { isAppleKeyboard, markOfPress, writingAction } from "./keys";
import { type EarlyFormat, type SurfaceProps, surfaceStyle, type TextSelection } from "./surface";

interface PlainSurfaceProps extends SurfaceProps {
  /** Tells what is selected; null when the box has no focus. */
  onSelection: (selection: TextSelection | null) => void;
  /** Tells whether an input method is composing, during which the box must not be taken away. */
  onComposing: (isComposing: boolean) => void;
  /** Tells of the keys of a format, which the editor is to give the words once it has come. */
  onFormat: (pressed: EarlyFormat) => void;
}

/** Renders the text box. A rich body is shown as its words and cannot be changed here: that would lose its marks. */
export function PlainSurface(props: PlainSurfaceProps) {
  const { body, label, placeholder, describedBy, isReadOnly, selection, onSelection } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const isWanted = selection !== null;
  // At once: between the box and its focus no key may fall to the page.
  useLayoutEffect(() => {
    if (isWanted) box.current?.focus();
  }, [isWanted]);

  // A text that comes from elsewhere moves the caret without a word of it.
  useEffect(() => {
    if (box.current === document.activeElement) onSelection(selectionOf(box.current));
  }, [body, onSelection]);

  return (
    <textarea
      {...handlersOf(props)}
      ref={box}
      data-surface=""
      className={`${surfaceStyle} field-sizing-content resize-none`}
      dir="auto"
      rows={3}
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={placeholder}
      readOnly={isReadOnly || typeof body !== "string"}
      value={bodyText(body)}
    />
  );
}

function selectionOf(box: HTMLTextAreaElement | null): TextSelection | null {
  return box && { start: box.selectionStart, end: box.selectionEnd };
}

function handlersOf({
  onChange,
  onSelection,
  onComposing,
  onFormat,
  ...actions
}: PlainSurfaceProps): ComponentProps<"textarea"> {
  return {
    onChange: (event) => {
      // With the text, not after it: the surface that takes over puts its caret where this says.
      onSelection(selectionOf(event.target));
      onChange(event.target.value);
    },
    onFocus: (event) => {
      // A focus that selects nothing is no selection: without this, the box could go while it has the keyboard.
      onSelection(selectionOf(event.currentTarget));
    },
    onSelect: (event) => {
      onSelection(selectionOf(event.currentTarget));
    },
    onBlur: () => {
      onSelection(null);
    },
    onCompositionStart: () => {
      onComposing(true);
    },
    onCompositionEnd: ({ currentTarget: box }) => {
      // Some browsers tell of the last words only after this, when the box may be gone.
      if (!box.readOnly) onChange(box.value);
      onSelection(selectionOf(box));
      onComposing(false);
    },
    onKeyDown: (event) => {
      const { currentTarget: box, nativeEvent } = event;
      const mark = box.readOnly ? null : markOfPress(nativeEvent, isAppleKeyboard());
      if (mark) {
        // Else the browser opens what it has on these keys.
        event.preventDefault();
        onFormat({ mark, start: box.selectionStart, end: box.selectionEnd });
        return;
      }
      const action = writingAction(event.nativeEvent, false);
      const perform = action === "submit" ? actions.onSubmit : action === "cancel" ? actions.onCancel : null;
      if (!perform) return;
      event.preventDefault();
      event.stopPropagation();
      perform();
    },
  };
}
