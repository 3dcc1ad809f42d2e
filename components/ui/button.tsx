/** A button: it does something here. What goes to another page is a LinkButton. */
import type { ComponentProps, MouseEvent } from "react";
import { type ButtonSize, type ButtonTone, buttonStyle } from "./button-style";
import { Spinner } from "./spinner";

interface ButtonProps extends ComponentProps<"button"> {
  tone?: ButtonTone;
  size?: ButtonSize;
  /** While true the button keeps its focus and its width, says it is busy, and takes no second press. */
  busy?: boolean;
}

/** Renders a button; its type is "button" unless it says otherwise, so that it never submits a form by accident. */
export function Button({ tone, size, busy = false, className = "", ...rest }: ButtonProps) {
  const { children, onClick, ...props } = rest;
  return (
    <button
      type="button"
      {...props}
      className={`${buttonStyle(tone, size)} ${className}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || props["aria-disabled"]}
      onClick={busy ? refusePress : onClick}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}

function refusePress(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}
