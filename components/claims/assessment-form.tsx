"use client";
/** One's own assessment of a claim: a verdict, why, and in a word what is wrong with the claim. */
import { useId } from "react";
import { DraftNote } from "@/components/editor/draft-note";
import { SendRow } from "@/components/editor/send-row";
import { useSending } from "@/components/editor/use-sending";
import { TextArea } from "@/components/ui/field";
import type { Verdict } from "@/lib/claims/verdict";
import type { AssessmentView, ClaimView } from "@/lib/claims/view";
import { formKeys } from "./form-keys";
import { ReasonChoice } from "./reason-choice";
import { useFormDraft } from "./use-form-draft";
import { useRevision } from "./use-revision";
import { VerdictChoice } from "./verdict-choice";
import { saidVerdicts } from "./words";

interface AssessmentFormProps {
  claim: ClaimView;
  userId: string;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

interface Values {
  verdict: Verdict | "";
  rationale: string;
  reasons: string[];
}

/** Renders the form, with what one said before if one has. */
export default function AssessmentForm({ claim, userId, onDone, onCancel }: AssessmentFormProps) {
  const mine = claim.assessments.find(({ reviewer }) => reviewer.id === userId);
  const draft = useFormDraft<Values>(
    { userId, subject: `claim:${claim.id}`, field: "assessment" },
    { verdict: mine?.verdict ?? "", rationale: mine?.rationale ?? "", reasons: mine?.reasons ?? [] },
  );
  const path = `/api/claims/${claim.id}/assessment`;
  const { theirs, save } = useRevision<AssessmentView>(path, mine?.etag ?? null);
  const { send, ...sending } = useSending();
  const problemId = useId();
  const { verdict, rationale, reasons: chosen } = draft.value;

  const submit = async () => {
    const isSent = await send(async () => {
      if (verdict === "") return "Choose a verdict first.";
      if (rationale.trim() === "") return "Say why: a verdict without its reasons cannot be argued with.";
      return await save("PUT", draft.value);
    });
    if (!isSent) return;
    draft.clear();
    await onDone();
  };
  return (
    <form
      aria-label="My assessment"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys(() => void submit(), onCancel)}
    >
      <DraftNote draft={draft} textOf={(values) => values.rationale} />
      {theirs ? (
        <p role="status" className="mb-2 border-s-3 border-accent ps-3">
          Saved elsewhere meanwhile: {saidVerdicts[theirs.verdict]}. {theirs.rationale}
        </p>
      ) : null}
      <VerdictChoice value={verdict} onChange={(next) => draft.set({ verdict: next })} />
      <TextArea
        label="Why"
        help="What the evidence says, and what it does not."
        value={rationale}
        onChange={(event) => draft.set({ rationale: event.target.value })}
      />
      <ReasonChoice chosen={chosen} onChange={(next) => draft.set({ reasons: next })} />
      <SendRow
        sending={sending}
        problemId={problemId}
        submitLabel={mine ? "Save my assessment" : "Give my assessment"}
        isBusy={sending.isSending}
        onSubmit={() => void submit()}
        onCancel={onCancel}
      />
    </form>
  );
}
