"use client";
/**
 * A claim that is open: what was decided, what each reviewer says, what they say it on, and the next things to do, as words.
 */
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { draftLabel, useDraftFields } from "@/components/drafts/use-draft-fields";
import { Thread } from "@/components/threads/thread";
import { Button } from "@/components/ui/button";
import { LesserAct, LesserRow } from "@/components/ui/lesser-row";
import { announce } from "@/components/ui/toast-store";
import type { ClaimView, EvidenceView } from "@/lib/claims/view";
import { send } from "@/lib/http/client";
import { AssigneeChoice } from "./assignee-choice";
import { Assessments } from "./assessments";
import { ClaimWork, type Work } from "./claim-work";
import { Decisions } from "./decisions";
import { EvidenceList } from "./evidence-list";
import { ProgressChoice } from "./progress-choice";

interface OpenClaimProps {
  claim: ClaimView;
  viewer: { id: string; name: string } | null;
  /** Takes the claim as the server has it. */
  onClaim: (claim: ClaimView) => void;
  /** Takes a change of the claim as it is by now, not as it was when this was drawn. */
  onChange: (change: Partial<ClaimView>) => void;
  onDelete: () => void;
  /** Further things to do that are not of the claim's own. */
  more: ReactNode;
  /** Called with whether it holds long work and wants more width. */
  onLong: (isLong: boolean) => void;
}

/** Renders the open part of a claim's card. */
export default function OpenClaim(props: OpenClaimProps) {
  const { claim, viewer, onClaim, onChange, onDelete, more, onLong } = props;
  const { work, begin, reread, finish } = useWork(props);
  const drafts = useDraftFields(viewer?.id, `claim:${claim.id}`);
  const root = useReturn(work !== null);
  return (
    <div ref={root}>
      <Decisions claim={claim} />
      <Assessments claim={claim} viewerId={viewer?.id} reread={reread} />
      <EvidenceList
        evidence={claim.evidence}
        viewerId={viewer?.id}
        onEdit={(evidence) => begin({ form: "source", evidence })}
        onDelete={(evidence) => void removeEvidence(evidence, reread)}
      />
      {work && viewer ? (
        <ClaimWork
          work={work}
          claim={claim}
          userId={viewer.id}
          onDone={finish}
          onCancel={() => begin(null)}
        />
      ) : (
        <Thread
          subject={{ kind: "claim", id: claim.id }}
          viewer={viewer}
          canReply={claim.can.reply}
          count={claim.commentCount}
          resolved={claim.resolved}
          onChange={onChange}
          onLong={onLong}
        >
          <NextSteps {...{ claim, drafts }} viewerId={viewer?.id} onBegin={begin} />
        </Thread>
      )}
      <LesserRow>
        {work ? null : (
          <Changes {...{ claim, drafts, onDelete }} onEdit={() => begin({ form: "statement" })} />
        )}
        {more}
      </LesserRow>
      {work || !viewer || !claim.can.contribute ? null : (
        <WorkChoices claim={claim} viewer={viewer} onClaim={onClaim} onChange={onChange} />
      )}
    </div>
  );
}

/** Which form is open on a claim, and reading the claim anew once something was done with it. */
function useWork({ claim, onClaim, onLong }: Pick<OpenClaimProps, "claim" | "onClaim" | "onLong">) {
  const [work, setWork] = useState<Work | null>(null);
  const begin = (next: Work | null) => {
    setWork(next);
    onLong(next !== null);
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
  return { work, begin, reread, finish };
}

/**
 * Brings the reader back to the card once its form is gone: the card takes the keyboard's focus, and comes into sight,
 * for a long form may have been scrolled far below its head. Answers the ref of what stands in the card.
 */
function useReturn(isAtWork: boolean): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const wasAtWork = useRef(false);
  useLayoutEffect(() => {
    const card = root.current?.closest<HTMLElement>("[tabindex]");
    if (wasAtWork.current && !isAtWork && card) {
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest", behavior: "instant" });
    }
    wasAtWork.current = isAtWork;
  }, [isAtWork]);
  return root;
}

type WorkChoicesProps = Pick<OpenClaimProps, "claim" | "onClaim" | "onChange"> & {
  viewer: { id: string; name: string };
};

/** Who works on the claim, and how far the work is. */
function WorkChoices({ viewer, ...choice }: WorkChoicesProps) {
  return (
    <LesserRow>
      <AssigneeChoice {...choice} viewer={viewer} />
      <ProgressChoice {...choice} />
    </LesserRow>
  );
}

interface NextStepsProps {
  claim: ClaimView;
  /** The forms in which something was begun and left. */
  drafts: ReadonlySet<string>;
  viewerId: string | undefined;
  onBegin: (work: Work) => void;
}

/** What may be done next with a claim, by this reader. */
function NextSteps({ claim, drafts, viewerId, onBegin }: NextStepsProps) {
  const { can, assessments, decision } = claim;
  const hasAssessed = assessments.some(({ reviewer }) => reviewer.id === viewerId);
  return (
    <>
      {can.contribute ? (
        <>
          <Step
            label={draftLabel("Add source", drafts.has("evidence"))}
            onClick={() => onBegin({ form: "source", evidence: null })}
          />
          <Step
            label={draftLabel(hasAssessed ? "My assessment" : "Assess", drafts.has("assessment"))}
            onClick={() => onBegin({ form: "assessment" })}
          />
        </>
      ) : null}
      {can.decide ? (
        <Step
          label={draftLabel(decision ? "Correct" : "Decide", drafts.has("decision"))}
          onClick={() => onBegin({ form: "decision" })}
        />
      ) : null}
    </>
  );
}

function Step({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button tone="quiet" size="small" onClick={onClick}>
      {label}
    </Button>
  );
}

interface ChangesProps extends Pick<NextStepsProps, "claim" | "drafts"> {
  onEdit: () => void;
  onDelete: () => void;
}

function Changes({ claim, drafts, onEdit, onDelete }: ChangesProps) {
  return (
    <>
      {claim.can.edit ? (
        <LesserAct label={draftLabel("Edit", drafts.has("statement"))} onClick={onEdit} />
      ) : null}
      {claim.can.delete ? <LesserAct label="Delete" onClick={onDelete} /> : null}
    </>
  );
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
