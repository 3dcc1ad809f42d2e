/** A claim on paper: what it says, where it stands, what each reviewer found, and every source in full. */
import type { ReactNode } from "react";
import { Citation, SourceWords } from "@/components/claims/citation";
import { VerdictSign } from "@/components/claims/verdict";
import { hueOfStance, progresses, saidVerdicts } from "@/components/claims/words";
import { stanceLabels } from "@/lib/claims/evidence/stance";
import type { ClaimView } from "@/lib/claims/view";

interface PrintedClaimProps {
  claim: ClaimView;
  /** The words it was made on. */
  children: ReactNode;
}

/** Renders the claim; nobody's verdict is left out, and none is made into one with another's. */
export function PrintedClaim({ claim, children }: PrintedClaimProps) {
  const { verdict, progress, speaker, statement, decision, assessments, evidence } = claim;
  return (
    <>
      <p>
        <VerdictSign verdict={verdict} /> · {progresses[progress]}
        {speaker === null ? "" : ` · said by ${speaker}`}
      </p>
      <p className="font-serif font-medium [overflow-wrap:anywhere] [unicode-bidi:plaintext]">{statement}</p>
      <p>{children}</p>
      {decision ? (
        <p>
          <Name>{decision.decidedBy.name}</Name> decided: {decision.summary}
        </p>
      ) : null}
      {assessments.map(({ reviewer, verdict: theirs, rationale, onEarlierWording }) => (
        <p key={reviewer.id}>
          <Name>{reviewer.name}</Name>: {saidVerdicts[theirs]}
          {onEarlierWording ? ", of an earlier wording" : ""}. {rationale}
        </p>
      ))}
      {evidence.length > 0 ? (
        <ul className="mt-1 list-['–_'] space-y-1 ps-3">
          {evidence.map((each) => (
            <li key={each.id}>
              <b className="font-semibold text-hue" data-verdict={hueOfStance[each.stance]}>
                {stanceLabels[each.stance]}
              </b>{" "}
              <SourceWords quote={each.quote} />
              <Citation cited={each} />
              {each.note}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Name({ children }: { children: string }) {
  return (
    <b className="font-semibold">
      <bdi>{children}</bdi>
    </b>
  );
}
