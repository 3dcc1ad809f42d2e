/**
 * Assessing a claim, changing one's mind, and withdrawing. There is one assessment for each reviewer and claim;
 * what it said at every revision is kept, a withdrawal too.
 */
import type { Actor } from "@/lib/accounts/actor";
import { lockAsRead } from "@/lib/documents/queries";
import { recordEvent } from "@/lib/events/commands";
import { refuseUnseen, refuseUnseenPut, wasChanged } from "@/lib/http/etag";
import { newId } from "@/lib/http/id";
import { accept, acceptExisting, type Refusal, type Result, refuse } from "@/lib/result";
import { db, isUniqueViolation, type Transaction } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import { canWorkOn } from "../policy";
import { type BareClaim, claimIsGone, findReadableClaim, refuseRestated } from "../queries";
import type { AssessmentView } from "../view";
import type { AssessmentInput, AssessmentRemoval } from "./input";
import { findAssessment, notAssessed, readAssessment } from "./queries";
import type { AssessmentRow } from "./view-assessment";

/**
 * States the actor's verdict on a claim, or replaces the one that stands. Replacing needs an If-Match; after
 * a withdrawal there is none to replace. Refuses `conflict` where the claim was restated since the time that is named. A
 * replacement answers as existing, for its status is not that of a create.
 */
export async function assessClaim(actor: Actor, input: AssessmentInput): Promise<Result<AssessmentView>> {
  const claim = await findReadableClaim(actor, input.claimId);
  if (!claim) return claimIsGone;
  if (actor.kind === "anonymous" || !canWorkOn(actor, claim)) {
    return refuse("forbidden", "You may read this claim, but not assess it.");
  }
  const earlier = await findAssessment(claim.id, actor.id);
  const stands = earlier !== null && earlier.withdrawnAt === null;
  const unseen = refuseUnseenPut(input, stands ? earlier.revision : null);
  if (unseen) return { ok: false, refusal: unseen };
  const { verdict, rationale, reasons, restatedAt } = input;
  const refusal = await saveRevision(claim, {
    ...{ reviewerId: actor.id, earlier, verdict, rationale, reasons, withdrawnAt: null, restatedAt },
    fate: stands ? "updated" : "created",
  });
  if (refusal) return { ok: false, refusal };
  const answer = await readAssessment(actor, input);
  return answer.ok && stands ? acceptExisting(answer.value) : answer;
}

/** Withdraws the actor's assessment: it no longer stands under their name, and its history is kept. */
export async function withdrawAssessment(actor: Actor, input: AssessmentRemoval): Promise<Result<null>> {
  const claim = await findReadableClaim(actor, input.claimId);
  if (!claim) return claimIsGone;
  if (actor.kind === "anonymous" || !canWorkOn(actor, claim)) {
    return refuse("forbidden", "You may read this claim, but not assess it.");
  }
  const earlier = await findAssessment(claim.id, actor.id);
  if (!earlier || earlier.withdrawnAt !== null) return notAssessed;
  const unseen = refuseUnseen(input.ifMatch, earlier.revision);
  if (unseen) return { ok: false, refusal: unseen };
  const { verdict, rationale, reasons } = earlier;
  const refusal = await saveRevision(claim, {
    ...{ reviewerId: actor.id, earlier, verdict, rationale, reasons, withdrawnAt: new Date() },
    fate: "withdrawn",
  });
  return refusal ? { ok: false, refusal } : accept(null);
}

interface Revision {
  reviewerId: string;
  /** What it is made on; null for the first. */
  earlier: AssessmentRow | null;
  verdict: AssessmentRow["verdict"];
  rationale: string;
  reasons: string[];
  withdrawnAt: Date | null;
  fate: "created" | "updated" | "withdrawn";
  /** The wording of the claim that it is about, where it says. */
  restatedAt?: string | null | undefined;
}

/** Writes the next revision with its history and its event. Refuses when another one came first. */
async function saveRevision(claim: BareClaim, revision: Revision): Promise<Refusal | null> {
  const { reviewerId, fate } = revision;
  try {
    return await db.$transaction(async (tx) => {
      const late =
        (await lockAsRead(tx, claim.document)) ?? (await refuseRestated(tx, claim.id, revision.restatedAt));
      if (late) return late;
      if (!(await writeRevision(tx, claim.id, revision))) return wasChanged.refusal;
      // An assessment's address is its claim's, so that is the event's subject; the actor tells whose it is.
      await recordEvent(tx, {
        ...{ type: `assessment.${fate}`, subjectId: claim.id, documentId: claim.documentId },
        actorId: reviewerId,
      });
      return null;
    });
  } catch (error) {
    if (isUniqueViolation(error)) return wasChanged.refusal;
    throw error;
  }
}

async function writeRevision(tx: Transaction, claimId: string, next: Revision): Promise<boolean> {
  const { reviewerId, earlier, verdict, rationale, reasons, withdrawnAt } = next;
  const now = new Date();
  const id = earlier?.id ?? newId();
  const revision = (earlier?.revision ?? 0) + 1;
  const content = { verdict, rationale, reasons, withdrawnAt, revision };
  if (earlier) {
    const where: Prisma.AssessmentWhereInput = { id, revision: earlier.revision };
    const { count } = await tx.assessment.updateMany({ where, data: { ...content, updatedAt: now } });
    if (count === 0) return false;
  } else {
    await tx.assessment.create({
      data: { id, claimId, reviewerId, ...content, createdAt: now, updatedAt: now },
    });
  }
  await tx.assessmentRevision.create({ data: { assessmentId: id, ...content, at: now } });
  return true;
}
