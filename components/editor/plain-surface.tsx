"use client";
/**
 * The plain surface: a text box that works at once, before the rich one has arrived and if it never does.
 */

import { type ComponentProps, useEffect, useRef } from "react";
import { bodyText } from "@/lib/richtext/plain-text";
import { writingAction } from "./keys";
import { type SurfaceProps, surfaceStyle } from "./surface";

interface PlainSurfaceProps extends SurfaceProps {
  /** Tells where the caret is, as an offset into the text; null when the box has no focus. */
  onCaret: (caret: number | null) => void;
  /** Tells whether an input method is composing, during which the box must not be taken away. */
  onComposing: (isComposing: boolean) => void;
}

/** Renders the text box. A rich body is shown as its words and cannot be changed here: that would lose its marks. */
export function PlainSurface(props: PlainSurfaceProps) {
  const { body, label, placeholder, describedBy, isReadOnly, caret } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const isWanted = caret !== null;
  useEffect(() => {
    if (isWanted) box.current?.focus();
  }, [isWanted]);

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

function handlersOf({
  onChange,
  onCaret,
  onComposing,
  ...actions
}: PlainSurfaceProps): ComponentProps<"textarea"> {
  return {
    onChange: (event) => {
      // With the text, not after it: the surface that takes over puts its caret where this says.
      onCaret(event.target.selectionEnd);
      onChange(event.target.value);
    },
    onFocus: (event) => {
      // A focus that selects nothing is no selection: without this, the box could go while it has the keyboard.
      onCaret(event.currentTarget.selectionEnd);
    },
    onSelect: (event) => {
      onCaret(event.currentTarget.selectionEnd);
    },
    onBlur: () => {
      onCaret(null);
    },
    onCompositionStart: () => {
      onComposing(true);
    },
    onCompositionEnd: () => {
      onComposing(false);
    },
    onKeyDown: (event) => {
      const action = writingAction(event.nativeEvent, false);
      const perform = action === "submit" ? actions.onSubmit : action === "cancel" ? actions.onCancel : null;
      if (!perform) return;
      event.preventDefault();
      event.stopPropagation();
      perform();
    },
  };
}
