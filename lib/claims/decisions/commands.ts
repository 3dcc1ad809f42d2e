/** Deciding a claim, and correcting the decision. Decisions are never changed: each stands in the record. */
import type { Actor } from "@/lib/accounts/actor";
import { lockAsRead } from "@/lib/documents/queries";
import { recordEvent } from "@/lib/events/commands";
import { refuseUnseenPut, wasChanged } from "@/lib/http/etag";
import { acceptExisting, type Refusal, type Result, refuse } from "@/lib/result";
import { db, isUniqueViolation } from "@/lib/server/db";
import { canDecide } from "../policy";
import { type BareClaim, claimIsGone, findReadableClaim, refuseRestated } from "../queries";
import type { DecisionView } from "../view";
import type { DecisionInput } from "./input";
import { findDecision, readDecision } from "./queries";
import type { DecisionRow } from "./view-decision";

/** Refuses a correction that does not say what changed, and one of nothing. */
function refuseCorrection(standing: DecisionRow | null, correction: string | undefined) {
  if ((standing === null) === (correction === undefined)) return null;
  const message = standing
    ? "must say what changed and why: this claim was decided before"
    : "must be left out: there is no decision to correct yet";
  return refuse("invalid", "A correction says what changed; a first decision corrects nothing.", {
    fields: [{ path: "correction", message }],
  });
}

/**
 * Decides a claim for the group; a later decision corrects the one that stands, and needs an If-Match and what
 * changed. Refuses `conflict` where the claim was restated since the time that is named. A correction answers as
 * existing, for its status is not that of a create.
 */
export async function decideClaim(actor: Actor, input: DecisionInput): Promise<Result<DecisionView>> {
  const claim = await findReadableClaim(actor, input.claimId);
  if (!claim) return claimIsGone;
  if (actor.kind === "anonymous" || !canDecide(actor, claim)) {
    return refuse("forbidden", "Only an editor may decide a claim.");
  }
  const standing = await findDecision(claim.id);
  const unseen = refuseUnseenPut(input, standing?.number ?? null);
  if (unseen) return { ok: false, refusal: unseen };
  const refused = refuseCorrection(standing, input.correction);
  if (refused) return refused;
  const number = (standing?.number ?? 0) + 1;
  const refusal = await saveDecision(claim, { ...input, number, decidedById: actor.id });
  if (refusal) return { ok: false, refusal };
  const answer = await readDecision(actor, input);
  return answer.ok && standing ? acceptExisting(answer.value) : answer;
}

/**
 * Writes a decision with its event, and moves the claim to decided unless it is already published. Refuses when another
 * came first.
 */
async function saveDecision(
  claim: BareClaim,
  decision: DecisionInput & { number: number; decidedById: string },
): Promise<Refusal | null> {
  const { number, verdict, summary, correction, decidedById, restatedAt } = decision;
  try {
    return await db.$transaction(async (tx) => {
      const late = (await lockAsRead(tx, claim.document)) ?? (await refuseRestated(tx, claim.id, restatedAt));
      if (late) return late;
      await tx.decision.create({
        data: {
          ...{ claimId: claim.id, number, verdict, summary, correction: correction ?? null },
          ...{ decidedById, decidedAt: new Date() },
        },
      });
      await tx.claim.updateMany({
        where: { id: claim.id, progress: { notIn: ["decided", "published"] } },
        data: { progress: "decided", revision: { increment: 1 }, updatedAt: new Date() },
      });
      await recordEvent(tx, {
        type: number === 1 ? "decision.created" : "decision.corrected",
        ...{ subjectId: claim.id, documentId: claim.documentId, actorId: decidedById },
      });
      return null;
    });
  } catch (error) {
    if (isUniqueViolation(error)) return wasChanged.refusal;
    throw error;
  }
}
