"use client";
/** What stands where a form will be until its code has come: a plain field, so that whoever types on at once is heard. */
import type { TypedWords } from "@/components/drafts/use-early-words";
import { FormHeading } from "@/components/ui/form-heading";
import type { Writing } from "../store";

interface EarlyFieldProps {
  kind: Writing["kind"];
  words: string;
  onWords: (typed: TypedWords) => void;
  /** Tells whether an input method is composing, during which the field must not be taken away. */
  onComposing: (isComposing: boolean) => void;
  onCancel: () => void;
}

/** Renders the field under the heading that its form has, with the keyboard in it. */
export function EarlyField({ kind, words, onWords, onComposing, onCancel }: EarlyFieldProps) {
  const tell = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
    onWords({ words: value, start: selectionStart, end: selectionEnd });
  return (
    <>
      <FormHeading>{kind === "note" ? "New note" : "New claim"}</FormHeading>
      <textarea
        className="control"
        dir="auto"
        rows={3}
        aria-label={kind === "note" ? "Note" : "Claim"}
        placeholder={kind === "note" ? "What do you notice?" : undefined}
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
    </>
  );
}
