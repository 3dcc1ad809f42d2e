"use client";
/** What stands where a form will be until its code has come: a plain field, so that whoever types on at once is heard. */
import type { EarlyWords } from "@/components/drafts/early-words";

interface EarlyFieldProps {
  label: string;
  placeholder?: string;
  words: string;
  onWords: (early: EarlyWords) => void;
  /** Tells whether an input method is composing, during which the field must not be taken away. */
  onComposing: (isComposing: boolean) => void;
  onCancel: () => void;
}

/** Renders the field, with the keyboard in it. */
export function EarlyField({ label, placeholder, words, onWords, onComposing, onCancel }: EarlyFieldProps) {
  const tell = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
    onWords({ words: value, start: selectionStart, end: selectionEnd });
  return (
    <textarea
      className="control"
      dir="auto"
      rows={3}
      aria-label={label}
      placeholder={placeholder}
      autoFocus
      value={words}
      onChange={({ target }) => tell(target)}
      onSelect={({ currentTarget }) => tell(currentTarget)}
      onCompositionStart={() => onComposing(true)}
      onCompositionEnd={({ currentTarget }) => {
        tell(currentTarget);
        onComposing(false);
      }}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === "Escape" && !nativeEvent.isComposing) onCancel();
      }}
    />
  );
}
