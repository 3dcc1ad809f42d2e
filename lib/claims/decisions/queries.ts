/** Finding the decision of a claim. */
import type { Actor } from "@/lib/accounts/actor";
import { accept, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { ClaimId } from "../input";
import { claimIsGone, findLastRestatement, findReadableClaim } from "../queries";
import { decisionSelection } from "../selection";
import type { DecisionView } from "../view";
import { type DecisionRow, viewDecision } from "./view-decision";

const isUndecided = refuse("not-found", "Nobody has decided this claim yet.");

/** The decision that stands, which is the last one; null while the claim is undecided. */
export async function findDecision(claimId: string): Promise<DecisionRow | null> {
  return await db.decision.findFirst({
    where: { claimId },
    include: decisionSelection,
    orderBy: { number: "desc" },
  });
}

/** The decision that stands. Refuses `not-found` while there is none. */
export async function readDecision(actor: Actor, input: ClaimId): Promise<Result<DecisionView>> {
  const claim = await findReadableClaim(actor, input.claimId);
  if (!claim) return claimIsGone;
  const decision = await findDecision(claim.id);
  return decision ? accept(viewDecision(decision, await findLastRestatement(claim.id))) : isUndecided;
}
