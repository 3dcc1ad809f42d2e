/**
 * Progress: how far the work on a claim is. It is an axis of its own and says nothing about the verdict. Up to
 * the review anybody at work moves it, in either direction; from the decision on it is the deciders'.
 */
import { type Refusal, refuse } from "@/lib/result";

export const progresses = ["open", "in_progress", "in_review", "decided", "published"] as const;
export type Progress = (typeof progresses)[number];

/** There is a verdict, given on certain words. */
export const decidedProgress = ["decided", "published"] as const satisfies readonly Progress[];
/** Somebody has worked on it, and not left it to review already. */
export const begunProgress = ["in_progress", ...decidedProgress] as const satisfies readonly Progress[];

export function isDecided(progress: Progress): boolean {
  return (decidedProgress as readonly Progress[]).includes(progress);
}

/**
 * Refuses a move: `forbidden` to or from decided or published for someone who may not decide, `conflict` to
 * them where no decision stands. Null when the move may be made.
 */
export function refuseMove(
  from: Progress,
  to: Progress,
  { decides, hasDecision }: { decides: boolean; hasDecision: boolean },
): Refusal | null {
  if (from === to || (!isDecided(from) && !isDecided(to))) return null;
  if (!decides) {
    return refuse("forbidden", "Only an editor may publish a decided claim, or take it up again.").refusal;
  }
  return isDecided(to) && !hasDecision
    ? refuse("conflict", "Nobody has decided this claim yet. Make the decision first.").refusal
    : null;
}
