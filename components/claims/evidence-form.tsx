"use client";
/** Putting a source to a claim: which source, what it does to the claim, in whose words and where. */
import { useState } from "react";
import { useFormDraft } from "@/components/drafts/use-form-draft";
import { create } from "@/components/requests/create";
import type { EvidenceView } from "@/lib/claims/view";
import { isSourceAddress } from "@/lib/sources/address";
import { EvidenceFields, type EvidenceValues, evidenceBody, valuesOfEvidence } from "./evidence-fields";
import { SourceFields } from "./source-fields";
import { StanceChoice } from "./stance-choice";
import { useRevision, withFields } from "./use-revision";
import { type Objection, WorkForm, type WorkProps } from "./work-form";

interface EvidenceFormProps extends WorkProps {
  /** What is changed; null for a new piece. */
  evidence: EvidenceView | null;
}

/** Renders the form. */
export default function EvidenceForm({ claim, evidence, userId, onDone, onCancel }: EvidenceFormProps) {
  const subject = evidence ? `evidence:${evidence.id}` : `claim:${claim.id}`;
  const draft = useFormDraft<EvidenceValues>(
    { userId, subject, field: "evidence" },
    { initial: valuesOfEvidence(evidence), madeOn: evidence?.etag ?? null },
  );
  // What was typed on while the piece was being added is a change of that piece, and not another one.
  const [piece, setPiece] = useState(evidence);
  const { theirs, save } = useRevision<EvidenceView>(`/api/evidence/${piece?.id ?? ""}`, draft);
  const { value } = draft;

  const add = async (body: object) => {
    const answer = await create<EvidenceView>(`/api/claims/${claim.id}/evidence`, body);
    if (!answer.ok) return withFields(answer.refusal.sentence, answer.refusal.fields);
    setPiece(answer.value);
    draft.rebase(answer.value.etag);
    return undefined;
  };
  return (
    <WorkForm
      label={evidence ? "Edit the source" : "Add a source"}
      draft={draft}
      textOf={({ source, quote }) => `${source.title} ${source.address} ${quote}`}
      theirs={theirs && `It now says: ${theirs.citation}. ${theirs.quote ?? ""}`}
      submitLabel={piece ? "Save" : "Add source"}
      objectionTo={objectionTo}
      save={async (values) => {
        const body = evidenceBody(values, { isChange: piece !== null, today: today() });
        return piece ? await save("PATCH", body) : await add(body);
      }}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(errorOf) => (
        <>
          <SourceFields
            values={value.source}
            error={errorOf("source")}
            onChange={(source) => draft.set({ source })}
          />
          <StanceChoice
            value={value.stance}
            error={errorOf("stance")}
            onChange={(stance) => draft.set({ stance })}
          />
          <EvidenceFields values={value} onChange={draft.set} />
        </>
      )}
    </WorkForm>
  );
}

function objectionTo({ source, stance }: EvidenceValues): Objection<EvidenceValues> | null {
  const address = source.address.trim();
  if (address === "" && source.title.trim() === "")
    return { field: "source", sentence: "Give the source’s address or its title." };
  if (address !== "" && !isSourceAddress(address))
    return {
      field: "source",
      sentence: "Give the whole web address, with https:// before it and no password in it.",
    };
  return stance === "" ? { field: "stance", sentence: "Say what the source does to the claim." } : null;
}

/** The day it is where the reader is, as an ISO 8601 date. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
