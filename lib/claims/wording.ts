/**
 * A claim's wording: its statement, type and speaker, and the passages it was drawn from. Whenever one of them changes,
 * the claim is restated, and what it said before is kept: a verdict is about the words that it was given on.
 */
import type { ClaimChange } from "./input";
import type { ClaimView } from "./view";

type Worded = Pick<ClaimView, "statement" | "type" | "speaker">;

/** Tells whether a change gives a claim another statement, type or speaker. What is sent as it stands changes nothing. */
export function isReworded(claim: Worded, { statement, type, speaker }: ClaimChange): boolean {
  return (
    (statement !== undefined && statement !== claim.statement) ||
    (type !== undefined && type !== claim.type) ||
    (speaker !== undefined && speaker !== claim.speaker)
  );
}

/** When a claim was last restated (ISO 8601, UTC), by which its wordings are told apart; null where it never was. */
export function restatedAtOf({ history }: Pick<ClaimView, "history">): string | null {
  return history[0]?.replacedAt ?? null;
}

/** Tells whether what was said of a claim at a moment was said before it was last restated; null is never. */
export function isBefore(restatedAt: Date | null, givenAt: Date): boolean {
  return restatedAt !== null && givenAt <= restatedAt;
}

/**
 * What a claim stated at a moment (ISO 8601, UTC), where that is another statement than it makes now. Null where it is
 * the same, be it that only its type, speaker or passages were changed since.
 */
export function earlierStatement(
  { statement, history }: Pick<ClaimView, "statement" | "history">,
  at: string,
): string | null {
  const then = history.findLast(({ replacedAt }) => replacedAt >= at);
  return then && then.statement !== statement ? then.statement : null;
}
