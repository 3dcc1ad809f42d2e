"use client";
/** A claim that is open: its evidence, assessments and decision, and the next things to do, as words. */
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { LesserAct, LesserRow } from "@/components/annotations/lesser-row";
import { Thread } from "@/components/threads/thread";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/toast-store";
import type { ClaimView, EvidenceView } from "@/lib/claims/view";
import { send } from "@/lib/http/client";
import { Assessments } from "./assessments";
import { Decisions } from "./decisions";
import { EvidenceList } from "./evidence-list";
import { ProgressChoice } from "./progress-choice";

const EvidenceForm = lazy(() => import("./evidence-form"));
const AssessmentForm = lazy(() => import("./assessment-form"));
const DecisionForm = lazy(() => import("./decision-form"));
const ClaimEdit = lazy(() => import("./claim-edit"));

interface OpenClaimProps {
  claim: ClaimView;
  viewer: { id: string; name: string } | null;
  onClaim: (claim: ClaimView) => void;
  onDelete: () => void;
  /** Further things to do that are not of the claim's own. */
  more: ReactNode;
  /** Called with whether it holds long work and wants more width. */
  onLong: (isLong: boolean) => void;
}

/** What of the claim is being worked on. */
type Work =
  | { form: "source"; evidence: EvidenceView | null }
  | { form: "assessment" | "decision" | "statement" };

/** Renders the open part of a claim's card. */
export default function OpenClaim({ claim, viewer, onClaim, onDelete, more, onLong }: OpenClaimProps) {
  const [work, setWork] = useState<Work | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const begin = (next: Work | null) => {
    setWork(next);
    onLong(next !== null);
    // The form that had the keyboard's focus is going; its card takes it.
    if (next === null) root.current?.closest<HTMLElement>("[tabindex]")?.focus({ preventScroll: true });
  };
  const reread = async () => {
    const answer = await send<ClaimView>("GET", `/api/claims/${claim.id}`);
    if (answer.ok) onClaim(answer.value);
    else announce(answer.refusal.sentence);
  };
  const finish = async () => {
    begin(null);
    await reread();
  };
  const { can, assessments } = claim;
  const mine = assessments.find(({ reviewer }) => reviewer.id === viewer?.id);
  return (
    <div ref={root}>
      <EvidenceList
        evidence={claim.evidence}
        onEdit={(evidence) => begin({ form: "source", evidence })}
        onDelete={(evidence) => void removeEvidence(evidence, reread)}
      />
      <Assessments assessments={assessments} />
      <Decisions claim={claim} />
      {work && viewer ? (
        <div className="mt-3 border-t border-line pt-3">
          <Suspense fallback={<p className="text-sm text-ink-soft">Opening…</p>}>
            <WorkForm
              work={work}
              claim={claim}
              userId={viewer.id}
              onDone={finish}
              onCancel={() => begin(null)}
            />
          </Suspense>
        </div>
      ) : (
        <Thread
          subject={{ kind: "claim", id: claim.id }}
          viewer={viewer}
          canReply={can.reply}
          count={claim.commentCount}
          resolved={claim.resolved}
          onChange={(change) => onClaim({ ...claim, ...change })}
          onLong={onLong}
        >
          {can.contribute ? (
            <>
              <Act label="Add source" onClick={() => begin({ form: "source", evidence: null })} />
              <Act label={mine ? "My assessment" : "Assess"} onClick={() => begin({ form: "assessment" })} />
            </>
          ) : null}
          {can.decide ? (
            <Act label={claim.decision ? "Correct" : "Decide"} onClick={() => begin({ form: "decision" })} />
          ) : null}
        </Thread>
      )}
      <LesserRow>
        {can.edit && !work ? <LesserAct label="Edit" onClick={() => begin({ form: "statement" })} /> : null}
        {can.delete && !work ? <LesserAct label="Delete" onClick={onDelete} /> : null}
        {more}
        {can.contribute && !work ? <ProgressChoice claim={claim} onClaim={onClaim} /> : null}
      </LesserRow>
    </div>
  );
}

function Act({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button tone="quiet" size="small" onClick={onClick}>
      {label}
    </Button>
  );
}

interface WorkFormProps {
  work: Work;
  claim: ClaimView;
  userId: string;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

function WorkForm({ work, ...rest }: WorkFormProps) {
  switch (work.form) {
    case "source":
      return <EvidenceForm {...rest} evidence={work.evidence} />;
    case "assessment":
      return <AssessmentForm {...rest} />;
    case "decision":
      return <DecisionForm {...rest} />;
    case "statement":
      return <ClaimEdit {...rest} />;
  }
}

async function removeEvidence(evidence: EvidenceView, reread: () => Promise<void>): Promise<void> {
  const path = `/api/evidence/${evidence.id}`;
  const answer = await send("DELETE", path, { ifMatch: evidence.etag });
  await reread();
  if (!answer.ok) {
    announce(`Not removed. ${answer.refusal.sentence}`);
    return;
  }
  const bringBack = async () => {
    await send("POST", `${path}/restore`);
    await reread();
  };
  announce("Evidence removed.", { label: "Undo", run: () => void bringBack() });
}
