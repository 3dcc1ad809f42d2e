"use client";
/** What was typed where a form will be, before its code had come, taken over by the form with the caret where it was. */
import { useLayoutEffect, useRef } from "react";

/** What is typed early in one field. */
export interface EarlyWords {
  /** What was typed so far; null where nothing was. */
  typed: TypedWords | null;
  /** Called once, when the form has come and has the words: the field before it goes, and what was kept of them. */
  onTaken: () => void;
}

export interface TypedWords {
  words: string;
  /** What is selected of them, in UTF-16 code units. */
  start: number;
  end: number;
}

interface Taking {
  /** What stands in the form's field. */
  shown: string;
  /** Puts the words there. */
  take: (words: string) => void;
}

/**
 * Takes the words over as the form comes, once, before a kept draft is looked for and before a key can be pressed; the
 * field has to have the focus by then. Null where nothing could be typed early.
 */
export function useEarlyWords(early: EarlyWords | null, { shown, take }: Taking): void {
  const step = useRef<"new" | "taken" | "done">("new");
  useLayoutEffect(() => {
    if (!early || step.current === "done") return;
    const { typed, onTaken } = early;
    if (step.current === "new") {
      step.current = typed ? "taken" : "done";
      if (typed) take(typed.words);
      onTaken();
    } else if (shown === typed?.words) {
      step.current = "done";
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement && field.value === shown) {
        field.setSelectionRange(typed.start, typed.end);
      }
    }
  });
}
