"use client";
/** Putting a source to a claim: which source, what it does to the claim, in whose words and where. */
import { useId, useState } from "react";
import { uuidv7 } from "uuidv7";
import { DraftNote } from "@/components/editor/draft-note";
import { SendRow } from "@/components/editor/send-row";
import { useSending } from "@/components/editor/use-sending";
import type { ClaimView, EvidenceView } from "@/lib/claims/view";
import { send as ask } from "@/lib/http/client";
import { EvidenceFields, type EvidenceValues, evidenceBody, valuesOfEvidence } from "./evidence-fields";
import { formKeys } from "./form-keys";
import { SourceFields } from "./source-fields";
import { StanceChoice } from "./stance-choice";
import { useFormDraft } from "./use-form-draft";
import { useRevision, withFields } from "./use-revision";

interface EvidenceFormProps {
  claim: ClaimView;
  /** What is changed; null for a new piece. */
  evidence: EvidenceView | null;
  userId: string;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

/** Renders the form. */
export default function EvidenceForm({ claim, evidence, userId, onDone, onCancel }: EvidenceFormProps) {
  const subject = evidence ? `evidence:${evidence.id}` : `claim:${claim.id}`;
  const draft = useFormDraft<EvidenceValues>(
    { userId, subject, field: "evidence" },
    valuesOfEvidence(evidence),
  );
  // Chosen once for the form, so that a second try after a lost answer is the same piece of evidence.
  const [id] = useState(uuidv7);
  const { theirs, save } = useRevision<EvidenceView>(
    `/api/evidence/${evidence?.id ?? id}`,
    evidence?.etag ?? null,
  );
  const { send, ...sending } = useSending();
  const problemId = useId();
  const { value } = draft;

  const add = async (body: object) => {
    const answer = await ask<EvidenceView>("POST", `/api/claims/${claim.id}/evidence`, {
      body: { id, ...body },
    });
    return answer.ok ? undefined : withFields(answer.refusal.sentence, answer.refusal.fields);
  };
  const submit = async () => {
    const isSent = await send(async () => {
      const objection = objectionTo(value);
      if (objection) return objection;
      const body = evidenceBody(value, { isChange: evidence !== null, today: today() });
      return evidence ? await save("PATCH", body) : await add(body);
    });
    if (!isSent) return;
    draft.clear();
    await onDone();
  };
  return (
    <form
      aria-label={evidence ? "Edit the source" : "Add a source"}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys(() => void submit(), onCancel)}
    >
      <DraftNote draft={draft} textOf={({ source, quote }) => `${source.title} ${source.address} ${quote}`} />
      {theirs ? (
        <p role="status" className="mb-2 border-s-3 border-accent ps-3">
          It now says: {theirs.citation}. {theirs.quote}
        </p>
      ) : null}
      <SourceFields values={value.source} onChange={(source) => draft.set({ source })} />
      <StanceChoice value={value.stance} onChange={(stance) => draft.set({ stance })} />
      <EvidenceFields values={value} onChange={draft.set} />
      <SendRow
        sending={sending}
        problemId={problemId}
        submitLabel={evidence ? "Save" : "Add source"}
        isBusy={sending.isSending}
        onSubmit={() => void submit()}
        onCancel={onCancel}
      />
    </form>
  );
}

function objectionTo({ source, stance }: EvidenceValues): string | undefined {
  if (source.address.trim() === "" && source.title.trim() === "")
    return "Give the source’s address or its title.";
  return stance === "" ? "Say what the source does to the claim." : undefined;
}

/** The day it is where the reader is, as an ISO 8601 date. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
