/** A document's claims as a table of contents: verdict, statement, how far the work is; each leads to its passage. */
import Link from "next/link";
import { PassageTags } from "@/components/annotations/passage-tags";
import { Tag } from "@/components/ui/tag";
import type { ClaimView } from "@/lib/claims/view";
import { Differing } from "./differing";
import { weightOf } from "./statement-weight";
import { VerdictSign } from "./verdict";
import { claimTypes, progresses, sourceCount } from "./words";

interface ClaimIndexProps {
  documentId: string;
  claims: readonly ClaimView[];
}

/** Renders the list in the order given. */
export function ClaimIndex({ documentId, claims }: ClaimIndexProps) {
  return (
    <ol className="border-b border-line">
      {claims.map((claim) => (
        <li
          key={claim.id}
          className="relative grid grid-cols-[11.5rem_minmax(0,1fr)] gap-x-6 border-t border-line py-4 hover:bg-wash max-wide:grid-cols-1 max-wide:gap-y-1"
        >
          <p className="pt-0.5 text-sm">
            <VerdictSign verdict={claim.verdict} />
            <span className="block text-ink-soft max-wide:inline">
              <span className="wide:hidden"> · </span>
              {progresses[claim.progress]}
            </span>
          </p>
          <div dir="auto">
            <h2
              className={`font-serif text-lg leading-snug text-pretty wrap-anywhere ${weightOf(claim.statement)}`}
            >
              <Link
                className="after:absolute after:inset-0"
                href={`/documents/${documentId}#claim-${claim.id}`}
                prefetch={false}
              >
                {claim.statement}
              </Link>
            </h2>
            <Differing assessments={claim.assessments} />
            {claim.decision ? (
              <p className="mt-1 line-clamp-2 [unicode-bidi:plaintext]">{claim.decision.summary}</p>
            ) : null}
            <p className="mt-1 text-sm text-ink-soft">
              <bdi dir="ltr">{factsOf(claim)}</bdi>
              {claim.decisions.length > 1 ? (
                <>
                  {" "}
                  <Tag>corrected</Tag>
                </>
              ) : null}
              <PassageTags passages={claim.passages} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function factsOf({ type, evidence, assessments, assignee, creator, speaker }: ClaimView): string {
  const facts = [
    type && claimTypes[type],
    speaker && `said by ${speaker}`,
    `made by ${creator.name}`,
    unbroken(sourceCount(evidence.length)),
    assessments.length === 0
      ? null
      : unbroken(assessments.length === 1 ? "1 assessment" : `${assessments.length} assessments`),
    assignee && `with ${assignee.name}`,
  ];
  // A line of them may end with a dot, and never begins with one.
  return facts.filter(Boolean).join("\u00a0· ");
}

/** Keeps a number with what it counts. */
function unbroken(words: string): string {
  return words.replace(/(?<=^\d+) /, "\u00a0");
}
