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
          <Words claim={props.claim} />
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

/** The words that the work is about, which a long form, or a phone's sheet, may leave no room for in the article. */
function Words({ claim: { passages } }: Pick<WorkProps, "claim">) {
  return passages.map(({ id, target }) => (
    <blockquote
      key={id}
      className="mb-2 line-clamp-2 border-s-2 border-line ps-3 font-serif text-ink-soft wrap-anywhere [unicode-bidi:plaintext]"
    >
      {target.quote.exact}
    </blockquote>
  ));
}

/** Space under the first field of a form that has come into sight, in pixels, as for what comes after it. */
const below = 192;

/**
 * Brings what has opened into sight: it begins under all the evidence. A phone's sheet scrolls by itself, and shows as much of
 * the form as there is room for; beside the article the passage would scroll away, and the first field is enough.
 */
function InSight({ children }: { children: ReactNode }) {
  const opened = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const form = opened.current;
    const first = form?.querySelector<HTMLElement>("input, select, textarea") ?? form;
    if (form?.closest(".sheet-body")) form.scrollIntoView({ block: "nearest", behavior: "instant" });
    else if (first) showBesidePassage(first);
  }, []);
  return <div ref={opened}>{children}</div>;
}

/** Brings a field into sight, and its card's head too as far as that goes: there it is level with the passage. */
function showBesidePassage(field: HTMLElement): void {
  field.scrollIntoView({ block: "nearest", behavior: "instant" });
  const head = field.closest("[tabindex]")?.getBoundingClientRect().top ?? 0;
  const room = window.innerHeight - below - field.getBoundingClientRect().bottom;
  if (head < 0 && room > 0) window.scrollBy({ top: -Math.min(room, below - head), behavior: "instant" });
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
