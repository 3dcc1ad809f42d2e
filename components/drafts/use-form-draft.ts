"use client";
/** The unsent draft of a whole form, kept as one. */
import type { DraftKey } from "@/lib/drafts/draft";
import type { DraftRules } from "@/lib/drafts/draft-state";
import { type UnsentDraft, useDraft } from "./use-draft";

export interface FormDraft<Values> extends UnsentDraft<Values> {
  /** Changes some of the fields. */
  set: (change: Partial<Values>) => void;
}

/**
 * Keeps a form's values. `initial` is what stands in it untouched, each value a string, a list or a plain object;
 * `madeOn` is the ETag of what that is.
 */
export function useFormDraft<Values extends object>(
  key: DraftKey,
  { initial, madeOn = null }: Pick<DraftRules<Values>, "initial" | "madeOn">,
): FormDraft<Values> {
  const names = Object.keys(initial);
  const draft = useDraft<Values>(key, {
    initial,
    madeOn,
    // What a form of an earlier release kept may lack a field; it is then not this form's draft.
    accepts: (value): value is Values =>
      typeof value === "object" && value !== null && names.every((name) => name in value),
    isBlank: (value) => JSON.stringify(value) === JSON.stringify(initial),
  });
  return { ...draft, set: (change) => draft.change({ ...draft.latest(), ...change }) };
}
