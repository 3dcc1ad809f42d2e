"use client";
/** What was typed where a form will be, before its code had come, taken over by the form with the caret where it was. */
import { useLayoutEffect, useRef } from "react";

export interface EarlyWords {
  words: string;
  /** What is selected of them, in UTF-16 code units. */
  start: number;
  end: number;
  /** Forgets what was kept of them meanwhile, as they stand in the form. */
  forget: () => void;
}

interface Taking {
  /** What stands in the form's field. */
  shown: string;
  /** Puts the words there. */
  take: (words: string) => void;
}

/**
 * Takes the words over as the form comes, once, before a kept draft is looked for and before a key can be pressed; the
 * field has to have the focus by then. Null where nothing was typed early.
 */
export function useEarlyWords(early: EarlyWords | null, { shown, take }: Taking): void {
  const step = useRef<"new" | "taken" | "done">("new");
  useLayoutEffect(() => {
    if (!early || step.current === "done") return;
    if (step.current === "new") {
      step.current = "taken";
      take(early.words);
      early.forget();
    } else if (shown === early.words) {
      step.current = "done";
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement && field.value === shown) {
        field.setSelectionRange(early.start, early.end);
      }
    }
  });
}
