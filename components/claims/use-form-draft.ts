"use client";
/** The unsent draft of a whole form, kept as one. */
import { useDraft, type UnsentDraft } from "@/components/editor/use-draft";
import type { DraftKey } from "@/lib/drafts/draft";

export interface FormDraft<Values> extends UnsentDraft<Values> {
  /** Changes some of the fields. */
  set: (change: Partial<Values>) => void;
}

/** Keeps a form's values; `initial` is what stands in it untouched. Each value is a string, a list or a plain object. */
export function useFormDraft<Values extends object>(key: DraftKey, initial: Values): FormDraft<Values> {
  const names = Object.keys(initial);
  const draft = useDraft<Values>(key, {
    initial,
    // What a form of an earlier release kept may lack a field; it is then not this form's draft.
    accepts: (value): value is Values =>
      typeof value === "object" && value !== null && names.every((name) => name in value),
    isBlank: (value) => JSON.stringify(value) === JSON.stringify(initial),
  });
  return { ...draft, set: (change) => draft.change({ ...draft.value, ...change }) };
}
