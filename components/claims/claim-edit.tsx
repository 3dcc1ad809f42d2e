"use client";
/** Changing what a claim says. */
import { useId } from "react";
import { DraftNote } from "@/components/editor/draft-note";
import { SendRow } from "@/components/editor/send-row";
import { useSending } from "@/components/editor/use-sending";
import type { ClaimView } from "@/lib/claims/view";
import { ClaimFields, type ClaimValues, objectionToClaim } from "./claim-fields";
import { formKeys } from "./form-keys";
import { useFormDraft } from "./use-form-draft";
import { useRevision } from "./use-revision";

interface ClaimEditProps {
  claim: ClaimView;
  userId: string;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

/** Renders the form. */
export default function ClaimEdit({ claim, userId, onDone, onCancel }: ClaimEditProps) {
  const initial: ClaimValues = {
    statement: claim.statement,
    type: claim.type ?? "",
    speaker: claim.speaker ?? "",
  };
  const draft = useFormDraft({ userId, subject: `claim:${claim.id}`, field: "statement" }, initial);
  const { theirs, save } = useRevision<ClaimView>(`/api/claims/${claim.id}`, claim.etag);
  const { send, ...sending } = useSending();
  const problemId = useId();
  const submit = async () => {
    const { statement, type, speaker } = draft.value;
    const change = {
      statement,
      type: type === "" ? null : type,
      speaker: speaker.trim() === "" ? null : speaker.trim(),
    };
    const isSent = await send(async () => objectionToClaim(draft.value) ?? (await save("PATCH", change)));
    if (!isSent) return;
    draft.clear();
    await onDone();
  };
  return (
    <form
      aria-label="Edit the claim"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys(() => void submit(), onCancel)}
    >
      <DraftNote draft={draft} textOf={({ statement }) => statement} />
      {theirs ? (
        <p role="status" className="mb-2 border-s-3 border-accent ps-3">
          It now says: {theirs.statement}
        </p>
      ) : null}
      <ClaimFields values={draft.value} onChange={draft.set} autoFocus />
      <SendRow
        sending={sending}
        problemId={problemId}
        submitLabel="Save"
        isBusy={sending.isSending}
        onSubmit={() => void submit()}
        onCancel={onCancel}
      />
    </form>
  );
}
