"use client";
/** Changing what a claim says. */
import { useFormDraft } from "@/components/drafts/use-form-draft";
import type { ClaimView } from "@/lib/claims/view";
import { ClaimFields, type ClaimValues, claimSaid, objectionsToClaim } from "./claim-fields";
import { useRevision } from "./use-revision";
import { WorkForm, type WorkProps } from "./work-form";

/** Renders the form. */
export default function ClaimEdit({ claim, userId, onDone, onCancel }: WorkProps) {
  const initial: ClaimValues = {
    statement: claim.statement,
    type: claim.type ?? "",
    speaker: claim.speaker ?? "",
  };
  const key = { userId, subject: `claim:${claim.id}`, field: "statement" };
  const draft = useFormDraft(key, { initial, madeOn: claim.etag });
  const { theirs, save } = useRevision<ClaimView>(`/api/claims/${claim.id}`, draft);
  return (
    <WorkForm
      label="Edit the claim"
      draft={draft}
      textOf={({ statement }) => statement}
      theirs={theirs && `It now says: ${theirs.statement}`}
      submitLabel="Save"
      objectionsTo={objectionsToClaim}
      save={(values) => save("PATCH", claimSaid(values))}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(errorOf) => (
        <ClaimFields values={draft.value} error={errorOf("statement")} onChange={draft.set} autoFocus />
      )}
    </WorkForm>
  );
}
