"use client";
/** The forms in which a claim is worked on; each is fetched when it is first opened. */
import { type ReactNode, Suspense, useLayoutEffect, useRef } from "react";
import { lazily, orCancel } from "@/components/ui/lazily";
import type { EvidenceView } from "@/lib/claims/view";
import type { WorkProps } from "./work-form";

const EvidenceForm = lazily(() => import("./evidence-form"), orCancel);
const AssessmentForm = lazily(() => import("./assessment-form"), orCancel);
const DecisionForm = lazily(() => import("./decision-form"), orCancel);
const ClaimEdit = lazily(() => import("./claim-edit"), orCancel);

/** What of the claim is being worked on. */
export type Work =
  | { form: "source"; evidence: EvidenceView | null }
  | { form: "assessment" | "decision" | "statement" };

interface ClaimWorkProps extends WorkProps {
  work: Work;
}

/** Renders the form that is open. */
export function ClaimWork(props: ClaimWorkProps) {
  return (
    <div className="mt-3 border-t border-line pt-3">
      <Suspense fallback={<p className="text-sm text-ink-soft">Opening…</p>}>
        <InSight key={subjectOf(props.work)}>
          <WorkForm {...props} />
        </InSight>
      </Suspense>
    </div>
  );
}

/** What a form is about: with another subject it is another form, of which nothing that was true of the last one is. */
function subjectOf(work: Work): string {
  return work.form === "source" ? `source:${work.evidence?.id ?? ""}` : work.form;
}

/** Brings what has opened into sight: it begins under all the evidence, which a phone's sheet has no room for as well. */
function InSight({ children }: { children: ReactNode }) {
  const opened = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Newer browsers answer with a promise, which must not be taken for the effect's way back.
    opened.current?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }, []);
  return <div ref={opened}>{children}</div>;
}

function WorkForm({ work, ...rest }: ClaimWorkProps) {
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
