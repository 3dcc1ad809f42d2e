"use client";
/**
 * The wording of a claim that a verdict is begun on. The draft keeps it, for a verdict is about the words that its
 * author read: where the claim was restated since, the present words are shown, and only a second save is about those.
 */
import { type ReactNode, useState } from "react";
import type { FormDraft } from "@/components/drafts/use-form-draft";
import { send } from "@/lib/http/client";
import type { ClaimView } from "@/lib/claims/view";
import { restatedAtOf } from "@/lib/claims/wording";

/** What a draft keeps of the claim's wording: when it was last restated, null where it never was. */
export interface OnWording {
  restatedAt: string | null;
}

/**
 * What a draft that does not say its wording is taken to be about: the claim as it was first stated. Where it was restated
 * since, the server objects, and the present words are shown.
 */
export const firstWording: OnWording = { restatedAt: null };

interface Wording {
  /** What the claim says by now, once that is known to be other words than the verdict was begun on; else null. */
  restated: ReactNode;
  /** Looks whether the claim was restated; takes the draft over to the new words and answers what to say, if it was. */
  lookAgain: () => Promise<string | undefined>;
}

/** Follows the wording that a draft of a verdict is about. */
export function useWording(claimId: string, draft: Pick<FormDraft<OnWording>, "latest" | "set">): Wording {
  const [now, setNow] = useState<ClaimView | null>(null);
  const lookAgain = async () => {
    const answer = await send<ClaimView>("GET", `/api/claims/${claimId}`);
    if (!answer.ok) return undefined;
    const restatedAt = restatedAtOf(answer.value);
    if (restatedAt === draft.latest().restatedAt) return undefined;
    setNow(answer.value);
    draft.set({ restatedAt });
    return "Not saved yet: the claim was restated since you began. What you wrote is kept. Save again if it holds of the new words.";
  };
  return { restated: now && <Restated claim={now} />, lookAgain };
}

function Restated({ claim: { statement, speaker } }: { claim: ClaimView }) {
  return (
    <span className="wrap-anywhere">
      The claim now says: <span dir="auto">“{statement}”</span>
      {speaker === null ? null : (
        <>
          {" "}
          Said by <span dir="auto">{speaker}</span>.
        </>
      )}
    </span>
  );
}
