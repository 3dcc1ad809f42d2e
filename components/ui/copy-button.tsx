"use client";
/** A button that puts a text on the clipboard and says so. */
import { useState } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonTone } from "./button-style";
import { announce } from "./toast-store";

interface CopyButtonProps {
  text: string;
  /** What the button says: "Copy link". */
  label: string;
  tone?: ButtonTone;
  size?: ButtonSize;
}

const thanksFor = 2_000;

/** Renders the button; where the browser refuses the clipboard (as over plain http), it says how to copy by hand. */
export function CopyButton({ text, label, tone = "plain", size = "small" }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), thanksFor);
    } catch {
      announce(`The browser did not allow copying. Select this and copy it: ${text}`);
    }
  }
  return (
    <Button tone={tone} size={size} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? "Copied" : label}</span>
    </Button>
  );
}
