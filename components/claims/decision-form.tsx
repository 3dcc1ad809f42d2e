"use client";
/** Deciding a claim for the group. A second decision is a correction and says what changed and why. */
import { useFormDraft } from "@/components/drafts/use-form-draft";
import { says } from "@/components/requests/says";
import { TextArea } from "@/components/ui/field";
import { type Verdict, verdictLabel } from "@/lib/claims/verdict";
import type { DecisionView } from "@/lib/claims/view";
import { restatedAtOf } from "@/lib/claims/wording";
import { useRevision } from "./use-revision";
import { type OnWording, firstWording, useWording } from "./use-wording";
import { VerdictChoice } from "./verdict-choice";
import { type Objection, WorkForm, type WorkProps } from "./work-form";

interface Values extends OnWording {
  verdict: Verdict | "";
  summary: string;
  correction: string;
}

/** Renders the form; the correction is asked for where a decision stands already. */
export default function DecisionForm({ claim, userId, onDone, onCancel }: WorkProps) {
  const { decision } = claim;
  const said: Values = {
    verdict: decision?.verdict ?? "",
    summary: decision?.summary ?? "",
    correction: "",
    restatedAt: restatedAtOf(claim),
  };
  const key = { userId, subject: `claim:${claim.id}`, field: "decision" };
  const draft = useFormDraft(key, { initial: said, madeOn: decision?.etag ?? null, unsaid: firstWording });
  const wording = useWording(claim.id, draft);
  const path = `/api/claims/${claim.id}/decision`;
  const { theirs, save } = useRevision<DecisionView>(path, draft, wording.lookAgain);
  const { value } = draft;
  const { verdict, summary } = value;
  // Made by this very draft, whose answer was lost: it is no correction of itself.
  const isMade = decision !== null && draft.madeOn !== decision.etag && says(decision, { verdict, summary });
  const corrects = (decision !== null && !isMade) || theirs !== null;
  return (
    <WorkForm
      label="Decision"
      draft={draft}
      textOf={(values) => values.summary}
      theirs={wording.restated ?? (theirs && meanwhile(theirs))}
      submitLabel={corrects ? "Publish the correction" : "Decide"}
      objectionsTo={(values) => objectionsTo(values, corrects)}
      save={(values) => save("PUT", corrects ? values : firstOf(values))}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(errorOf) => (
        <>
          <VerdictChoice
            value={value.verdict}
            error={errorOf("verdict")}
            onChange={(next) => draft.set({ verdict: next })}
          />
          <TextArea
            label="Summary"
            help="What was found, for someone who reads nothing else."
            error={errorOf("summary")}
            value={value.summary}
            onChange={(event) => draft.set({ summary: event.target.value })}
          />
          {corrects ? (
            <TextArea
              label="What changed, and why"
              help="It is printed with the decision. What was said before stays in sight."
              error={errorOf("correction")}
              value={value.correction}
              onChange={(event) => draft.set({ correction: event.target.value })}
            />
          ) : null}
        </>
      )}
    </WorkForm>
  );
}

/** What a first decision says. */
function firstOf({ correction: _, ...first }: Values) {
  return first;
}

function meanwhile({ decidedBy, verdict, summary }: DecisionView): string {
  return `Decided meanwhile by ${decidedBy.name}: ${verdictLabel(verdict)}. ${summary}`;
}

function objectionsTo(values: Values, corrects: boolean): Objection<Values>[] {
  const { verdict, summary, correction } = values;
  const objections: Objection<Values>[] = [];
  if (verdict === "") objections.push({ field: "verdict", sentence: "Choose a verdict first." });
  if (summary.trim() === "")
    objections.push({ field: "summary", sentence: "Say in a sentence or two what was found." });
  if (corrects && correction.trim() === "") {
    const sentence = "Say what changed and why: a correction is made in public.";
    objections.push({ field: "correction", sentence });
  }
  return objections;
}
