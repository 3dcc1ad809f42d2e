/** Stating, changing and taking away claims. */
import { type Actor, idOf, type Person } from "@/lib/accounts/actor";
import { passageData } from "@/lib/annotations/passages";
import { canContribute } from "@/lib/documents/policy";
import { documentIsGone, findReadableDocument, findVersion, lockAsRead } from "@/lib/documents/queries";
import type { DocumentRow } from "@/lib/documents/view";
import { recordEvent } from "@/lib/events/commands";
import { fateOf } from "@/lib/events/event";
import { refuseUnseen, wasChanged } from "@/lib/http/etag";
import { newId } from "@/lib/http/id";
import { refuseRestore } from "@/lib/restoring";
import { accept, acceptExisting, type Refusal, type Result, refuse } from "@/lib/result";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import { mayBeAssigned } from "./assignees/queries";
import type { ClaimChange, ClaimId, ClaimRemoval, NewClaim } from "./input";
import { locatePassages } from "./passages";
import { canDecide, canDeleteClaim, canEditClaim, canReadClaim, canRestoreClaim, canWorkOn } from "./policy";
import { isDecided, refuseMove } from "./progress";
import {
  type BareClaim,
  claimIsGone,
  findClaim,
  findReadableClaim,
  findWholeClaim,
  readClaim,
} from "./queries";
import { keepRevision, type PassagePlan, planPassages, replacePassages } from "./revisions/commands";
import type { ClaimView } from "./view";
import { type ClaimRow, viewClaim } from "./view-claim";
import { isReworded } from "./wording";

/** States a claim made in one or more passages of a document. Refuses when their words are not there. */
export async function createClaim(actor: Actor, input: NewClaim): Promise<Result<ClaimView>> {
  const document = await findReadableDocument(actor, input.documentId);
  if (!document) return documentIsGone;
  if (actor.kind === "anonymous" || !canContribute(actor, document)) {
    return refuse("forbidden", "You may read this document, but not state claims in it.");
  }
  const id = input.id ?? newId();
  const hash = createHashOf({ actor: actor.id, ...input });
  const made = await createOnce({
    hash,
    find: () => findWholeClaim(id),
    create: () => insertClaim(actor, document, { ...input, id, hash }),
  });
  if (!made.ok) return made;
  const view = viewClaim(actor, made.value);
  return made.existing ? acceptExisting(view) : accept(view);
}

async function insertClaim(
  actor: Person,
  document: DocumentRow,
  input: NewClaim & { id: string; hash: string },
): Promise<Result<ClaimRow>> {
  const { id, documentId, statement, type, speaker, hash } = input;
  const version = await findVersion(documentId);
  if (!version) return documentIsGone;
  const located = locatePassages(version.text, input.passages);
  if (!located.ok) return located;
  const passages = located.value.map((target, position) => passageData(version, target, position));
  const refusal = await db.$transaction(async (tx) => {
    const late = await lockAsRead(tx, document, version);
    if (late) return late;
    await tx.claim.create({
      data: {
        ...{ id, statement, creatorId: actor.id, createHash: hash, documentId },
        type: type ?? null,
        speaker: speaker ?? null,
      },
    });
    for (const passage of passages) await tx.passage.create({ data: { ...passage, claimId: id } });
    await recordEvent(tx, { type: "claim.created", subjectId: id, documentId, actorId: actor.id });
    return null;
  });
  if (refusal) return { ok: false, refusal };
  const row = await findWholeClaim(id);
  return row ? accept(row) : claimIsGone;
}

const changesClaimItself = (input: ClaimChange) =>
  [input.statement, input.type, input.speaker, input.passages].some((field) => field !== undefined);

/** Refuses what the actor may not change: whoever works on the document moves a claim along, its owners restate it. */
function refuseChange(actor: Actor, claim: BareClaim, input: ClaimChange): Refusal | null {
  if (!canWorkOn(actor, claim)) {
    return refuse("forbidden", "You may read this document, but not work on its claims.").refusal;
  }
  return changesClaimItself(input) && !canEditClaim(actor, claim)
    ? refuse("forbidden", "Only who stated this claim, or an editor, may change it.").refusal
    : null;
}

async function refuseProgress(actor: Actor, claim: BareClaim, to: ClaimChange["progress"]) {
  if (to === undefined) return null;
  const decisions = await db.decision.count({ where: { claimId: claim.id } });
  return refuseMove(claim.progress, to, { decides: canDecide(actor, claim), hasDecision: decisions > 0 });
}

async function refuseAssignee(claim: BareClaim, assigneeId: ClaimChange["assigneeId"]) {
  if (!assigneeId || assigneeId === claim.assigneeId) return null;
  if (await mayBeAssigned(assigneeId, claim.document)) return null;
  const message = "must be a person who may work on this document";
  return refuse("invalid", "This claim cannot be given to them.", {
    fields: [{ path: "assigneeId", message }],
  }).refusal;
}

async function refuseEdit(actor: Actor, claim: BareClaim, input: ClaimChange): Promise<Refusal | null> {
  return (
    refuseChange(actor, claim, input) ??
    refuseUnseen(input.ifMatch, claim.revision) ??
    (await refuseProgress(actor, claim, input.progress)) ??
    (await refuseAssignee(claim, input.assigneeId))
  );
}

/**
 * Changes a claim: what it states and where, who works on it, how far the work is. What it said before is kept, and
 * once decided it goes back to review with its new words. Refuses `conflict` for a passage whose words are not there,
 * for a publication of what nobody has decided, and for a verdict passed on to new words with them.
 */
export async function editClaim(actor: Actor, input: ClaimChange): Promise<Result<ClaimView>> {
  const claim = await findReadableClaim(actor, input.claimId);
  if (!claim) return claimIsGone;
  const refused = await refuseEdit(actor, claim, input);
  if (refused) return { ok: false, refusal: refused };
  const passages = input.passages ? await planPassages(claim, input.passages) : accept(null);
  if (!passages.ok) return passages;
  const restated = isReworded(claim, input) || passages.value?.isOther === true;
  if (restated && input.progress && isDecided(input.progress)) return mustBeReviewed;
  const refusal = await changeClaim(actor, claim, {
    ...(restated && isDecided(claim.progress) ? { progress: "in_review" } : {}),
    ...changesOf(input),
    passages: passages.value,
    restatedById: restated ? idOf(actor) : null,
  });
  return refusal ? { ok: false, refusal } : await readClaim(actor, input);
}

const mustBeReviewed = refuse(
  "conflict",
  "A claim that is given other words goes back to review. Restate it first, and decide then.",
);

function changesOf({ statement, type, speaker, progress, assigneeId }: ClaimChange) {
  return {
    ...(statement === undefined ? {} : { statement }),
    ...(type === undefined ? {} : { type }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(progress === undefined ? {} : { progress }),
    ...(assigneeId === undefined ? {} : { assigneeId }),
  };
}

/** Takes a claim away, for everyone at once, with all that hangs on it; it can be brought back for 30 days. */
export async function deleteClaim(actor: Actor, input: ClaimRemoval): Promise<Result<null>> {
  const claim = await findReadableClaim(actor, input.claimId);
  if (!claim) return claimIsGone;
  if (!canDeleteClaim(actor, claim)) {
    return refuse("forbidden", "Only who stated this claim, or an editor, may delete it.");
  }
  const unseen = refuseUnseen(input.ifMatch, claim.revision);
  if (unseen) return { ok: false, refusal: unseen };
  const refusal = await changeClaim(actor, claim, { deletedAt: new Date() });
  return refusal ? { ok: false, refusal } : accept(null);
}

/** Brings a deleted claim back, with all that hangs on it. One that is not deleted is answered as it stands. */
export async function restoreClaim(actor: Actor, input: ClaimId): Promise<Result<ClaimView>> {
  const claim = await findClaim(input.claimId);
  if (!claim || !canRestoreClaim(actor, claim)) {
    return claim && canReadClaim(actor, claim)
      ? refuse("forbidden", "Only who stated this claim, or an editor, may bring it back.")
      : claimIsGone;
  }
  const refused = refuseRestore(claim);
  if (refused) return refused;
  if (claim.deletedAt !== null) {
    await changeClaim(actor, claim, { deletedAt: null });
  }
  return await readClaim(actor, input);
}

/** The columns that change, the passages it shall have where those do, and whether that restates the claim. */
type Change = Omit<Prisma.ClaimUncheckedUpdateManyInput, "passages"> & {
  passages?: PassagePlan | null;
  restatedById?: string | null;
};

/** Writes a change on the revision and the text it was made on, with its event. Refuses when another came first. */
async function changeClaim(
  actor: Actor,
  claim: BareClaim,
  { passages, restatedById, ...change }: Change,
): Promise<Refusal | null> {
  return await db.$transaction(async (tx) => {
    const late = await lockAsRead(tx, claim.document, passages?.version);
    if (late) return late;
    const { count } = await tx.claim.updateMany({
      where: { id: claim.id, revision: claim.revision },
      data: { ...change, revision: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) return wasChanged.refusal;
    if (restatedById) await keepRevision(tx, claim, restatedById);
    if (passages) await replacePassages(tx, claim.id, passages);
    const { id: subjectId, documentId } = claim;
    await recordEvent(tx, { type: `claim.${fateOf(change)}`, subjectId, documentId, actorId: idOf(actor) });
    return null;
  });
}
