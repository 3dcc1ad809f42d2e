"use client";
/** What the forms of a claim have in common: word of the draft, what others made of it, and the row that sends it. */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { DraftNote } from "@/components/drafts/draft-note";
import type { FormDraft } from "@/components/drafts/use-form-draft";
import { SendRow } from "@/components/requests/send-row";
import { type Sent, typedMeanwhile, useSending } from "@/components/requests/use-sending";
import { focusFault } from "@/components/ui/focus-fault";
import { FormHeading } from "@/components/ui/form-heading";
import type { ClaimView } from "@/lib/claims/view";
import { formKeys } from "@/components/editor/form-keys";

/** What each of the forms is given. */
export interface WorkProps {
  claim: ClaimView;
  userId: string;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

/** One of the things that keep a form from being sent: the field it is about, and one sentence. */
export interface Objection<Values> {
  field: keyof Values;
  sentence: string;
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
  /** All that is missing before anything can be sent, in the order of the fields; empty when nothing is. */
  objectionsTo: (values: Values) => readonly Objection<Values>[];
  /** Saves the values; answers nothing when they are kept, else one sentence. */
  save: (values: Values) => Sent;
  /** Called once they are saved. */
  onDone?: () => Promise<void>;
  onCancel: () => void;
  /** Renders the fields, with what each is asked for once the form was sent without it. */
  children: (errorOf: (field: keyof Values) => string | null) => ReactNode;
}

/**
 * Renders the form around its fields. Each objection is shown at its field and read out until it is met; the first of them
 * comes into sight with the keyboard's focus.
 */
export function WorkForm<Values>(props: WorkFormProps<Values>) {
  const { label, draft, theirs = null, submitLabel, objectionsTo, save, onDone, onCancel, children } = props;
  const { send, ...sending } = useSending();
  const headingId = useId();
  const problemId = useId();
  const [refusals, setRefusals] = useState(0);
  const form = useFirstFault(refusals);
  const objections = refusals > 0 ? objectionsTo(draft.value) : [];
  const isObjectedTo = objections.length > 0;

  const submit = async () => {
    if (objectionsTo(draft.latest()).length > 0) {
      setRefusals(refusals + 1);
      return;
    }
    const isSaved = await send(async () => {
      const values = draft.latest();
      const problem = await save(values);
      return problem ?? (draft.clearIfStill(values) ? undefined : typedMeanwhile);
    });
    if (isSaved) await onDone?.();
  };
  return (
    <form
      ref={form}
      aria-labelledby={headingId}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys(() => void submit(), onCancel)}
    >
      <FormHeading id={headingId}>{label}</FormHeading>
      <DraftNote draft={draft} textOf={props.textOf} />
      {theirs === null ? null : (
        <p role="status" className="mb-2 border-s-3 border-accent ps-3">
          {theirs}
        </p>
      )}
      {children((field) => objections.find((each) => each.field === field)?.sentence ?? null)}
      {isObjectedTo ? (
        <p role="alert" className="sr-only">
          {objections.map(({ sentence }) => sentence).join(" ")}
        </p>
      ) : null}
      <SendRow
        sending={isObjectedTo ? { ...sending, problem: null } : sending}
        problemId={problemId}
        submitLabel={submitLabel}
        isBusy={sending.isBusy}
        onSubmit={() => void submit()}
        onCancel={onCancel}
      />
    </form>
  );
}

/** Takes the keyboard to the first field at fault, at every refusal. Answers the form's ref. */
function useFirstFault(refusals: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals > 0) focusFault(form.current);
  }, [refusals]);
  return form;
}
