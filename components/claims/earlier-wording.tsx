/** Says that something was said of a claim before it was restated, and what it then stated. */
import type { ClaimView } from "@/lib/claims/view";
import { earlierStatement } from "@/lib/claims/wording";

interface EarlierWordingProps {
  claim: ClaimView;
  /** When it was said. */
  at: string;
}

/** Renders the line; where the statement is the same, it says what else was changed. */
export function EarlierWording({ claim, at }: EarlierWordingProps) {
  const statement = earlierStatement(claim, at);
  return (
    <p className="wrap-anywhere text-ink-soft">
      {statement === null ? (
        "before its type, speaker or passages were changed"
      ) : (
        <>
          on an earlier wording: <span dir="auto">“{statement}”</span>
        </>
      )}
    </p>
  );
}
