/** A link that looks like a button: for the one next step that is another page. */
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonTone, buttonStyle } from "./button-style";

interface LinkButtonProps extends ComponentProps<typeof Link> {
  tone?: ButtonTone;
  size?: ButtonSize;
}

/** Renders a link in the look of a button. */
export function LinkButton({ tone, size, className = "", ...props }: LinkButtonProps) {
  return <Link {...props} className={`${buttonStyle(tone, size)} ${className}`} />;
}
