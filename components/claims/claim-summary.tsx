/** A claim at a glance: its verdict, its statement, how many sources, and who differs about it. */
import type { CardEntry } from "@/components/ui/card-entry";
import { Tag } from "@/components/ui/tag";
import { isDecided } from "@/lib/claims/progress";
import type { ClaimView } from "@/lib/claims/view";
import { Differing } from "./differing";
import { VerdictSign } from "./verdict";
import { claimTypes, progresses, sourceCount } from "./words";

interface ClaimSummaryProps {
  claim: ClaimView;
  /** Whether the words of a passage have changed since. */
  isChanged: boolean;
  /** Whether it stands on other words than it was made on, which a person put it on. */
  isOnOtherWords: boolean;
  isOpen: boolean;
  /** Whether the reader began to write something here and left it. */
  hasDraft?: boolean;
  entry: CardEntry;
}

/** Renders a claim's verdict and statement; in focus also its type and how far the work is. */
export function ClaimSummary({
  claim,
  isChanged,
  isOnOtherWords,
  isOpen,
  hasDraft = false,
  entry,
}: ClaimSummaryProps) {
  const { verdict, decisions } = claim;
  const facts = isOpen ? openFacts(claim) : quietFacts(claim);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-1 gap-y-0.5 text-sm text-ink-soft">
        <span>
          <VerdictSign verdict={verdict} />
          {facts.length > 0 ? " ·" : null}
        </span>
        {facts.map((fact, place) => (
          <span key={fact}>
            {fact}
            {place < facts.length - 1 ? " ·" : null}
          </span>
        ))}
        {decisions.length > 1 ? <Tag>corrected</Tag> : null}
        {isChanged ? <Tag>changed</Tag> : isOnOtherWords ? <Tag>on other words</Tag> : null}
        {hasDraft && !isOpen ? <Tag>draft</Tag> : null}
      </p>
      <h3
        className={`mt-0.5 font-serif leading-snug font-medium text-pretty wrap-anywhere [unicode-bidi:plaintext] ${isOpen ? "" : "line-clamp-3"}`}
      >
        <a {...entry} className="card-entry">
          {claim.statement}
        </a>
      </h3>
      <Differing assessments={claim.assessments} />
      {isOpen && claim.speaker ? <p className="text-sm text-ink-soft">Said by {claim.speaker}</p> : null}
    </>
  );
}

/**
 * A quiet card tells how many sources there are, and how far the work is where its verdict does not tell: before the
 * first decision, and while a decided claim is looked at again.
 */
function quietFacts({ verdict, evidence, progress, assignee }: ClaimView): string[] {
  const facts = [sourceCount(evidence.length)];
  const isSettled = verdict === null ? progress === "open" : isDecided(progress);
  if (!isSettled) facts.push(progresses[progress]);
  if (verdict === null && assignee) facts.push(`with ${assignee.name}`);
  return facts;
}

function openFacts({ verdict, type, progress, assignee }: ClaimView): string[] {
  const facts = type ? [claimTypes[type]] : [];
  if (progress !== "open" || verdict !== null) facts.push(progresses[progress]);
  if (assignee) facts.push(`with ${assignee.name}`);
  return facts;
}
