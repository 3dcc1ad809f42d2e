/** Changing one field of a claim by a choice that takes effect at once: shown before it is saved, and taken back when it is not. */
import { announce } from "@/components/ui/toast-store";
import type { ClaimView } from "@/lib/claims/view";
import { send } from "@/lib/http/client";

/** A change as it shows, as it is sent, and what is said where it was refused ("Not moved."). */
interface Change {
  shown: Partial<ClaimView>;
  before: Partial<ClaimView>;
  sent: object;
  refusal: string;
}

export interface ClaimTakers {
  /** Takes the claim as the server has it. */
  onClaim: (claim: ClaimView) => void;
  /** Takes a change of the claim as it is by now. */
  onChange: (change: Partial<ClaimView>) => void;
}

/** Shows and sends a change; a refusal is told in one sentence. */
export async function changeAtOnce(
  claim: ClaimView,
  { shown, before, sent, refusal }: Change,
  { onClaim, onChange }: ClaimTakers,
): Promise<void> {
  onChange(shown);
  const answer = await send<ClaimView>("PATCH", `/api/claims/${claim.id}`, {
    body: sent,
    ifMatch: claim.etag,
  });
  if (answer.ok) {
    onClaim(answer.value);
    return;
  }
  onChange(before);
  announce(`${refusal} ${answer.refusal.sentence}`);
}
