"use client";
/** What the forms of a claim have in common: word of the draft, what others made of it, and the row that sends it. */
import { type ReactNode, useId } from "react";
import { DraftNote } from "@/components/editor/draft-note";
import { SendRow } from "@/components/editor/send-row";
import { type Sent, typedMeanwhile, useSending } from "@/components/requests/use-sending";
import type { ClaimView } from "@/lib/claims/view";
import { formKeys } from "./form-keys";
import type { FormDraft } from "./use-form-draft";

/** What each of the forms is given. */
export interface WorkProps {
  claim: ClaimView;
  userId: string;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

interface WorkFormProps<Values> {
  /** What the form is called. */
  label: string;
  draft: FormDraft<Values>;
  /** The words of a version of the draft, to tell the other one by. */
  textOf: (values: Values) => string;
  /** What it says by now through someone else's hand; left out or null where it does not. */
  theirs?: ReactNode;
  submitLabel: string;
  /** Saves the values; answers nothing when they are kept, else one sentence. */
  save: (values: Values) => Sent;
  /** Called once they are saved. */
  onDone?: () => Promise<void>;
  onCancel: () => void;
  children: ReactNode;
}

/** Renders the form around its fields. */
export function WorkForm<Values>(props: WorkFormProps<Values>) {
  const { label, draft, theirs = null, submitLabel, save, onDone, onCancel, children } = props;
  const { send, ...sending } = useSending();
  const problemId = useId();

  const submit = async () => {
    const isSaved = await send(async () => {
      const values = draft.latest();
      const problem = await save(values);
      return problem ?? (draft.clearIfStill(values) ? undefined : typedMeanwhile);
    });
    if (isSaved) await onDone?.();
  };
  return (
    <form
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys(() => void submit(), onCancel)}
    >
      <DraftNote draft={draft} textOf={props.textOf} />
      {theirs === null ? null : (
        <p role="status" className="mb-2 border-s-3 border-accent ps-3">
          {theirs}
        </p>
      )}
      {children}
      <SendRow
        sending={sending}
        problemId={problemId}
        submitLabel={submitLabel}
        isBusy={sending.isBusy}
        onSubmit={() => void submit()}
        onCancel={onCancel}
      />
    </form>
  );
}
