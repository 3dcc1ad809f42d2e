"use client";
/** Deciding a claim for the group. A second decision is a correction and says what changed and why. */
import { useId } from "react";
import { DraftNote } from "@/components/editor/draft-note";
import { SendRow } from "@/components/editor/send-row";
import { useSending } from "@/components/editor/use-sending";
import { TextArea } from "@/components/ui/field";
import { type Verdict, verdictLabel } from "@/lib/claims/verdict";
import type { ClaimView, DecisionView } from "@/lib/claims/view";
import { formKeys } from "./form-keys";
import { useFormDraft } from "./use-form-draft";
import { useRevision } from "./use-revision";
import { VerdictChoice } from "./verdict-choice";

interface DecisionFormProps {
  claim: ClaimView;
  userId: string;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

interface Values {
  verdict: Verdict | "";
  summary: string;
  correction: string;
}

/** Renders the form; the correction is asked for where a decision stands already. */
export default function DecisionForm({ claim, userId, onDone, onCancel }: DecisionFormProps) {
  const draft = useFormDraft<Values>(
    { userId, subject: `claim:${claim.id}`, field: "decision" },
    { verdict: claim.decision?.verdict ?? "", summary: claim.decision?.summary ?? "", correction: "" },
  );
  const path = `/api/claims/${claim.id}/decision`;
  const { theirs, save } = useRevision<DecisionView>(path, claim.decision?.etag ?? null);
  const { send, ...sending } = useSending();
  const problemId = useId();
  const { value } = draft;
  const corrects = claim.decision !== null || theirs !== null;

  const submit = async () => {
    const isSent = await send(async () => {
      const { correction, ...first } = value;
      return objectionTo(value, corrects) ?? (await save("PUT", corrects ? { ...first, correction } : first));
    });
    if (!isSent) return;
    draft.clear();
    await onDone();
  };
  return (
    <form
      aria-label="Decision"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys(() => void submit(), onCancel)}
    >
      <DraftNote draft={draft} textOf={(values) => values.summary} />
      {theirs ? (
        <p role="status" className="mb-2 border-s-3 border-accent ps-3">
          Decided meanwhile by {theirs.decidedBy.name}: {verdictLabel(theirs.verdict)}. {theirs.summary}
        </p>
      ) : null}
      <VerdictChoice value={value.verdict} onChange={(next) => draft.set({ verdict: next })} />
      <TextArea
        label="Summary"
        help="What was found, for someone who reads nothing else."
        value={value.summary}
        onChange={(event) => draft.set({ summary: event.target.value })}
      />
      {corrects ? (
        <TextArea
          label="What changed, and why"
          help="It is printed with the decision. What was said before stays in sight."
          value={value.correction}
          onChange={(event) => draft.set({ correction: event.target.value })}
        />
      ) : null}
      <SendRow
        sending={sending}
        problemId={problemId}
        submitLabel={corrects ? "Publish the correction" : "Decide"}
        isBusy={sending.isSending}
        onSubmit={() => void submit()}
        onCancel={onCancel}
      />
    </form>
  );
}

function objectionTo({ verdict, summary, correction }: Values, corrects: boolean): string | undefined {
  if (verdict === "") return "Choose a verdict first.";
  if (summary.trim() === "") return "Say in a sentence or two what was found.";
  if (!corrects || correction.trim() !== "") return undefined;
  return "Say what changed and why: a correction is made in public.";
}
