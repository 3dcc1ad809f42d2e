"use client";
/** Putting a source to a claim: which source, what it does to the claim, in whose words and where. */
import { useState } from "react";
import { useFormDraft } from "@/components/drafts/use-form-draft";
import { create } from "@/components/requests/create";
import type { EvidenceView } from "@/lib/claims/view";
import { isSourceAddress } from "@/lib/sources/address";
import { accessedOf, isAccessDate, today } from "./accessed";
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
      objectionsTo={objectionsTo}
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
            accessed={accessedOf(value, today())}
            errors={{ source: errorOf("source"), accessed: errorOf("accessed") }}
            onChange={(source) => draft.set({ source })}
            onAccessed={(accessed) => draft.set({ accessed })}
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

function objectionsTo({ source, accessed, stance }: EvidenceValues): Objection<EvidenceValues>[] {
  const objections: Objection<EvidenceValues>[] = [];
  const address = source.address.trim();
  if (address === "" && source.title.trim() === "")
    objections.push({ field: "source", sentence: "Give the source’s address or its title." });
  if (address !== "" && !isSourceAddress(address)) {
    const sentence = "Give the whole web address, with https:// before it and no password in it.";
    objections.push({ field: "source", sentence });
  }
  if (!isAccessDate(accessed ?? "")) {
    const sentence = "Give the date as 2014, 2014-05 or 2014-05-27, or leave it empty.";
    objections.push({ field: "accessed", sentence });
  }
  if (stance === "") objections.push({ field: "stance", sentence: "Say what the source does to the claim." });
  return objections;
}
