/** Finding a reviewer's assessment of a claim. */
import type { Actor } from "@/lib/accounts/actor";
import { accept, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { ClaimId } from "../input";
import { claimIsGone, findLastRestatement, findReadableClaim } from "../queries";
import { assessmentSelection } from "../selection";
import type { AssessmentView } from "../view";
import { type AssessmentRow, viewAssessment } from "./view-assessment";

export const notAssessed = refuse("not-found", "You have not assessed this claim.");

/** A reviewer's assessment of a claim, withdrawn or not; null where they never made one. */
export async function findAssessment(claimId: string, reviewerId: string): Promise<AssessmentRow | null> {
  return await db.assessment.findUnique({
    where: { claimId_reviewerId: { claimId, reviewerId } },
    include: assessmentSelection,
  });
}

/** The actor's own assessment. Refuses `not-found` where there is none, or it was withdrawn. */
export async function readAssessment(actor: Actor, input: ClaimId): Promise<Result<AssessmentView>> {
  const claim = await findReadableClaim(actor, input.claimId);
  if (!claim) return claimIsGone;
  if (actor.kind === "anonymous") return refuse("unauthenticated", "Sign in to see your assessment.");
  const standing = await findAssessment(claim.id, actor.id);
  if (!standing || standing.withdrawnAt !== null) return notAssessed;
  return accept(viewAssessment(standing, await findLastRestatement(claim.id)));
}
