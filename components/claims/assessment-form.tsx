"use client";
/** One's own assessment of a claim: a verdict, why, and in a word what is wrong with the claim. */
import { useFormDraft } from "@/components/drafts/use-form-draft";
import { TextArea } from "@/components/ui/field";
import type { Verdict } from "@/lib/claims/verdict";
import type { AssessmentView } from "@/lib/claims/view";
import { restatedAtOf } from "@/lib/claims/wording";
import { ReasonChoice } from "./reason-choice";
import { useRevision } from "./use-revision";
import { type OnWording, firstWording, useWording } from "./use-wording";
import { VerdictChoice } from "./verdict-choice";
import { saidVerdicts } from "./words";
import { type Objection, WorkForm, type WorkProps } from "./work-form";

interface Values extends OnWording {
  verdict: Verdict | "";
  rationale: string;
  reasons: string[];
}

/** Renders the form, with what one said before if one has. */
export default function AssessmentForm({ claim, userId, onDone, onCancel }: WorkProps) {
  const mine = claim.assessments.find(({ reviewer }) => reviewer.id === userId);
  const said: Values = {
    verdict: mine?.verdict ?? "",
    rationale: mine?.rationale ?? "",
    reasons: mine?.reasons ?? [],
    restatedAt: restatedAtOf(claim),
  };
  const key = { userId, subject: `claim:${claim.id}`, field: "assessment" };
  const draft = useFormDraft(key, { initial: said, madeOn: mine?.etag ?? null, unsaid: firstWording });
  const wording = useWording(claim.id, draft);
  const path = `/api/claims/${claim.id}/assessment`;
  const { theirs, save } = useRevision<AssessmentView>(path, draft, wording.lookAgain);
  const { verdict, rationale, reasons } = draft.value;
  return (
    <WorkForm
      label="My assessment"
      draft={draft}
      textOf={(values) => values.rationale}
      theirs={
        wording.restated ??
        (theirs && `Saved elsewhere meanwhile: ${saidVerdicts[theirs.verdict]}. ${theirs.rationale}`)
      }
      submitLabel={mine ? "Save my assessment" : "Give my assessment"}
      objectionsTo={objectionsTo}
      save={(values) => save("PUT", values)}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(errorOf) => (
        <>
          <VerdictChoice
            value={verdict}
            error={errorOf("verdict")}
            onChange={(next) => draft.set({ verdict: next })}
          />
          <TextArea
            label="Why"
            help="What the evidence says, and what it does not."
            error={errorOf("rationale")}
            value={rationale}
            onChange={(event) => draft.set({ rationale: event.target.value })}
          />
          <ReasonChoice chosen={reasons} onChange={(next) => draft.set({ reasons: next })} />
        </>
      )}
    </WorkForm>
  );
}

function objectionsTo({ verdict, rationale }: Values): Objection<Values>[] {
  const objections: Objection<Values>[] = [];
  if (verdict === "") objections.push({ field: "verdict", sentence: "Choose a verdict first." });
  if (rationale.trim() === "") {
    const sentence = "Say why: a verdict without its reasons cannot be argued with.";
    objections.push({ field: "rationale", sentence });
  }
  return objections;
}
