"use client";
/** The unsent draft of a whole form, kept as one. */
import type { DraftKey } from "@/lib/drafts/draft";
import type { DraftRules } from "@/lib/drafts/draft-state";
import { type UnsentDraft, useDraft } from "./use-draft";

export interface FormDraft<Values> extends UnsentDraft<Values> {
  /** Changes some of the fields. */
  set: (change: Partial<Values>) => void;
}

interface FormRules<Values> extends Pick<DraftRules<Values>, "initial" | "madeOn"> {
  /** What a draft that lacks a field is taken to say there, where that is not what stands in the form untouched. */
  unsaid?: Partial<Values>;
}

/**
 * Keeps a form's values. `initial` is what stands in it untouched, each value a string, a list or a plain object;
 * `madeOn` is the ETag of what that is. A draft of an earlier release, whose form had other fields, opens with those that
 * it has.
 */
export function useFormDraft<Values extends object>(
  key: DraftKey,
  { initial, madeOn = null, unsaid = {} }: FormRules<Values>,
): FormDraft<Values> {
  const draft = useDraft<Values>(key, {
    initial,
    madeOn,
    accepts: (value): value is Values => isLike([initial, unsaid], value),
    complete: (value) => ({ ...initial, ...unsaid, ...known(value, initial) }),
    isBlank: (value) => JSON.stringify(value) === JSON.stringify(initial),
  });
  return { ...draft, set: (change) => draft.change({ ...draft.latest(), ...change }) };
}

/** Whether what a value says of the models' fields is of the kind of theirs; a null in a model may stand for any. */
function isLike(models: readonly object[], value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const kinds = models.flatMap(fieldsOf);
  return fieldsOf(value).every(([name, said]) => {
    const own = kinds.filter(([field]) => field === name);
    return own.length === 0 || own.some(([, kind]) => kind === null || kindOf(kind) === kindOf(said));
  });
}

function fieldsOf(value: object): [name: string, value: unknown][] {
  return Object.entries(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}

/** What a value says of the fields of a form: those that it has no more are left out. */
function known<Values extends object>(value: Values, initial: Values): Partial<Values> {
  return Object.fromEntries(fieldsOf(value).filter(([name]) => name in initial)) as Partial<Values>;
}
