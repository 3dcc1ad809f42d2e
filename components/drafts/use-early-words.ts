"use client";
/** Takes over what was typed where a form now is, with the caret where it was. */
import { useLayoutEffect, useRef } from "react";
import type { DraftKey } from "@/lib/drafts/draft";
import { type EarlyWords, forgetEarly } from "./early-words";

interface Taking {
  key: DraftKey;
  /** What stands in the form's field. */
  shown: string;
  /** Puts the words there. */
  take: (words: string) => void;
}

/**
 * Takes the words over as the form comes, once, before a kept draft is looked for and before a key can be pressed; the
 * field has to have the focus by then. Null where nothing was typed early.
 */
export function useEarlyWords(early: EarlyWords | null, { key, shown, take }: Taking): void {
  const step = useRef<"new" | "taken" | "done">("new");
  useLayoutEffect(() => {
    if (!early || step.current === "done") return;
    if (step.current === "new") {
      step.current = "taken";
      take(early.words);
      forgetEarly(key);
    } else if (shown === early.words) {
      step.current = "done";
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement && field.value === shown) {
        field.setSelectionRange(early.start, early.end);
      }
    }
  });
}
