/** The group's decision and its corrections: what stands now, and what was said before and why it changed. */
import { Time } from "@/components/ui/time";
import type { ClaimView, DecisionView } from "@/lib/claims/view";
import { EarlierWording } from "./earlier-wording";
import { VerdictSign } from "./verdict";

/** Renders the standing decision with its history under it; nothing where there is none. */
export function Decisions({ claim }: { claim: ClaimView }) {
  const { decision, decisions } = claim;
  if (!decision) return null;
  const earlier = decisions.filter(({ number }) => number !== decision.number).reverse();
  return (
    <section
      className="mt-2 border-s-3 border-(--hue) ps-3 text-sm"
      aria-label="Decision"
      data-verdict={decision.verdict}
    >
      <Decided claim={claim} decision={decision} isStanding />
      <p className="wrap-anywhere whitespace-pre-wrap">{decision.summary}</p>
      {decision.correction === null ? null : (
        <p className="mt-1 wrap-anywhere whitespace-pre-wrap">
          <b className="font-semibold">Corrected:</b> {decision.correction}
        </p>
      )}
      {earlier.length > 0 ? (
        <details className="mt-1">
          <summary className="text-ink-soft">
            {earlier.length === 1 ? "What it said before" : `What it said before, ${earlier.length} times`}
          </summary>
          {earlier.map((each) => (
            <div key={each.number} className="mt-1 border-t border-line pt-1 text-ink-soft">
              <Decided claim={claim} decision={each} />
              <p className="wrap-anywhere whitespace-pre-wrap">{each.summary}</p>
              {each.correction === null ? null : <p>Corrected: {each.correction}</p>}
            </div>
          ))}
        </details>
      ) : null}
    </section>
  );
}

interface DecidedProps {
  claim: ClaimView;
  decision: DecisionView;
  /** Whether it is the one that stands, whose verdict is in the card's head. */
  isStanding?: boolean;
}

function Decided({ claim, decision, isStanding = false }: DecidedProps) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-1.5 text-ink-soft">
        {isStanding ? null : <VerdictSign verdict={decision.verdict} />}
        <span>
          {isStanding ? "Decided" : "decided"} by <bdi>{decision.decidedBy.name}</bdi>,{" "}
          <Time at={decision.decidedAt} />
        </span>
      </p>
      {decision.onEarlierWording ? <EarlierWording claim={claim} at={decision.decidedAt} /> : null}
    </>
  );
}
