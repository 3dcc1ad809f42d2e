/** That a claim's reviewers differ, at a glance: disagreement is seen before the claim is opened, and is not averaged. */
import type { AssessmentView } from "@/lib/claims/view";
import { VerdictShape } from "./verdict";
import { saidVerdicts } from "./words";

/** Whose verdict follows. */
function Name({ children }: { children: string }) {
  return (
    <span>
      <bdi>{children}</bdi>:
    </span>
  );
}

/** How many reviewers are named; of more it is told how many gave each verdict. */
const mostNamed = 3;

/** Renders each reviewer's verdict in a line, or how many gave each; nothing where all agree. */
export function Differing({ assessments }: { assessments: readonly AssessmentView[] }) {
  const verdicts = [...new Set(assessments.map(({ verdict }) => verdict))];
  if (verdicts.length < 2) return null;
  const count = (which: AssessmentView["verdict"]) =>
    assessments.filter(({ verdict }) => verdict === which).length;
  const parts =
    assessments.length > mostNamed
      ? verdicts.map((verdict) => ({ verdict, who: String(count(verdict)) }))
      : assessments.map(({ verdict, reviewer }) => ({ verdict, who: <Name>{reviewer.name}</Name> }));
  return (
    <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-ink-soft" aria-label="Reviewers differ">
      {parts.map(({ verdict, who }, place) => (
        <li key={place} className="inline-flex items-baseline gap-1" data-verdict={verdict}>
          <span className="self-center">
            <VerdictShape verdict={verdict} />
          </span>
          {who} {saidVerdicts[verdict]}
        </li>
      ))}
    </ul>
  );
}
