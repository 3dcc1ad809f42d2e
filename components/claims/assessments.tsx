/** Reviewers' assessments side by side, each under its reviewer's name: disagreement is kept, not averaged. */
import type { ReactNode } from "react";
import { Clamped } from "@/components/ui/clamped";
import { LesserAct } from "@/components/ui/lesser-row";
import { Time } from "@/components/ui/time";
import type { AssessmentView, ClaimView } from "@/lib/claims/view";
import { EarlierWording } from "./earlier-wording";
import { VerdictShape } from "./verdict";
import { withdrawAssessment } from "./withdraw-assessment";
import { reasonWords, saidVerdicts } from "./words";

interface AssessmentsProps {
  claim: ClaimView;
  /** Whose own assessment can be withdrawn, and what then brings the claim up to date; left out where nobody's can. */
  viewerId?: string | undefined;
  reread?: () => Promise<void>;
}

/** Renders one box for each reviewer; nothing where nobody has assessed the claim. */
export function Assessments({ claim, viewerId, reread }: AssessmentsProps) {
  const { assessments } = claim;
  if (assessments.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-2 text-sm" aria-label="Assessments">
      {assessments.map((assessment) => (
        <li
          key={assessment.reviewer.id}
          // What is read whole has the whole width, and leaves no empty column beside it.
          className="min-w-0 grow basis-[9.5rem] rounded-md has-[[aria-expanded=true]]:basis-full bg-[color-mix(in_oklab,var(--hue)_9%,transparent)] px-2 py-1.5"
          data-verdict={assessment.verdict}
        >
          <Assessment claim={claim} assessment={assessment}>
            {reread && assessment.reviewer.id === viewerId && claim.can.contribute ? (
              <LesserAct label="Withdraw" onClick={() => void withdrawAssessment(assessment, reread)} />
            ) : null}
          </Assessment>
        </li>
      ))}
    </ul>
  );
}

interface AssessmentProps {
  claim: ClaimView;
  assessment: AssessmentView;
  /** What can be done with it. */
  children: ReactNode;
}

/** What one reviewer said, and why: a verdict without its reasons in sight cannot be weighed against another's. */
function Assessment({ claim, assessment, children }: AssessmentProps) {
  const { reviewer, verdict, rationale, reasons, history, updatedAt } = assessment;
  return (
    <>
      <p>
        <b className="block font-semibold">{reviewer.name}</b>
        <span className="inline-flex items-baseline gap-1 whitespace-nowrap">
          <span className="self-center">
            <VerdictShape verdict={verdict} />
          </span>
          {saidVerdicts[verdict]}
        </span>
      </p>
      {assessment.onEarlierWording ? <EarlierWording claim={claim} at={updatedAt} /> : null}
      {reasons.length > 0 ? <p className="text-ink-soft">{reasons.map(reasonWords).join(", ")}</p> : null}
      <Clamped words={rationale} of={`of what ${reviewer.name} says`}>
        <Time at={updatedAt} />
        {children}
      </Clamped>
      <Before history={history} />
    </>
  );
}

/** What the reviewer said before; nothing where they say what they always said. */
function Before({ history }: Pick<AssessmentView, "history">) {
  if (history.length === 0) return null;
  return (
    <details>
      <summary className="text-ink-soft">
        {history.length === 1 ? "Before" : `Before, ${history.length} times`}
      </summary>
      {history.map(({ at, verdict, rationale, withdrawn }) => (
        <p
          key={at}
          className="mt-1 border-s-2 border-line ps-2 wrap-anywhere whitespace-pre-wrap text-ink-soft"
        >
          <Time at={at} />: {withdrawn ? "withdrawn" : saidVerdicts[verdict]}. {rationale}
        </p>
      ))}
    </details>
  );
}
