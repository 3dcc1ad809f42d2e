/**
 * A claim at a glance: its verdict, its statement, how many sources, and who differs about it. In focus it leaves to
 * open-claim.tsx what each reviewer says.
 */
import type { CardEntry } from "@/components/ui/card-entry";
import { Fact, Facts } from "@/components/ui/facts";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { isDecided } from "@/lib/claims/progress";
import type { WordsTag } from "@/lib/annotations/other-words";
import type { ClaimView } from "@/lib/claims/view";
import { Differing } from "./differing";
import { weightOf } from "./statement-weight";
import { VerdictSign } from "./verdict";
import { claimTypes, progresses, sourceCount } from "./words";

interface ClaimSummaryProps {
  claim: ClaimView;
  /** What is said of the words it stands on where they are others than those it was made on. */
  wordsTag?: WordsTag | null;
  isOpen: boolean;
  /** Whether the reader began to write something here and left it. */
  hasDraft?: boolean;
  entry: CardEntry;
}

/** Renders a claim's verdict and statement; in focus also its type and how far the work is. */
export function ClaimSummary({ claim, wordsTag = null, isOpen, hasDraft = false, entry }: ClaimSummaryProps) {
  const { verdict, decisions } = claim;
  const facts = isOpen ? openFacts(claim) : quietFacts(claim);
  const tags = [decisions.length > 1 && "corrected", wordsTag, hasDraft && !isOpen && "draft"].filter(
    (tag) => typeof tag === "string",
  );
  return (
    <>
      <Facts>
        <Fact>
          <VerdictSign verdict={verdict} />
        </Fact>
        {facts.map((fact) => (
          <Fact key={fact}>{fact}</Fact>
        ))}
        {tags.map((tag) => (
          <Fact key={tag} isTag>
            <Tag>{tag}</Tag>
          </Fact>
        ))}
      </Facts>
      <h3
        className={`mt-0.5 font-serif leading-snug text-pretty wrap-anywhere [unicode-bidi:plaintext] ${weightOf(claim.statement)} ${isOpen ? "" : "line-clamp-3"}`}
      >
        <a {...entry} className="card-entry">
          {claim.statement}
        </a>
      </h3>
      {isOpen ? <Origin claim={claim} /> : <Differing assessments={claim.assessments} />}
    </>
  );
}

/** Who said it in the article, where that is known, and who made a claim of it. */
function Origin({ claim: { speaker, creator, createdAt } }: { claim: ClaimView }) {
  return (
    <Facts>
      {speaker ? <Fact>Said by {speaker}</Fact> : null}
      <Fact>
        Made by <bdi>{creator.name}</bdi>, <Time at={createdAt} />
      </Fact>
    </Facts>
  );
}

/**
 * A quiet card tells how many sources there are, and how far the work is where its verdict does not tell: before the
 * first decision, and while a decided claim is looked at again. Before that decision it also names whom the work is with,
 * or else whoever made the claim.
 */
function quietFacts({ verdict, evidence, progress, creator, assignee }: ClaimView): string[] {
  const facts = [sourceCount(evidence.length)];
  const isSettled = verdict === null ? progress === "open" : isDecided(progress);
  if (!isSettled) facts.push(progresses[progress]);
  if (verdict === null) facts.push(assignee ? `with ${assignee.name}` : `by ${creator.name}`);
  return facts;
}

function openFacts({ verdict, type, progress, assignee }: ClaimView): string[] {
  const facts = type ? [claimTypes[type]] : [];
  if (progress !== "open" || verdict !== null) facts.push(progresses[progress]);
  if (assignee) facts.push(`with ${assignee.name}`);
  return facts;
}
