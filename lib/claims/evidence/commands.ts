/** Putting sources to claims, and changing and taking away what was put. */
import { type Actor, idOf, type Person } from "@/lib/accounts/actor";
import { lockAsRead } from "@/lib/documents/queries";
import { recordEvent } from "@/lib/events/commands";
import { fateOf } from "@/lib/events/event";
import { refuseUnseen, wasChanged } from "@/lib/http/etag";
import { newId } from "@/lib/http/id";
import { refuseRestore } from "@/lib/restoring";
import { accept, acceptExisting, type Refusal, type Result, refuse } from "@/lib/result";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db, type Transaction } from "@/lib/server/db";
import { accessedAtOf } from "@/lib/sources/accessed";
import { ownAddressOf } from "@/lib/sources/address";
import { keepSource } from "@/lib/sources/commands";
import type { CslItem } from "@/lib/sources/csl";
import type { Prisma } from "@/prisma/generated/client";
import { canWorkOn } from "../policy";
import { type BareClaim, claimIsGone, findReadableClaim } from "../queries";
import type { EvidenceView } from "../view";
import type { EvidenceChange, EvidenceId, EvidenceRemoval, NewEvidence } from "./input";
import { canEditEvidence, canReadEvidence, canRestoreEvidence } from "./policy";
import {
  evidenceIsGone,
  type FoundEvidence,
  findEvidence,
  findReadableEvidence,
  readEvidence,
} from "./queries";
import { viewEvidence } from "./view-evidence";

/** Puts a source to a claim the actor may work on. */
export async function addEvidence(actor: Actor, input: NewEvidence): Promise<Result<EvidenceView>> {
  const claim = await findReadableClaim(actor, input.claimId);
  if (!claim) return claimIsGone;
  if (actor.kind === "anonymous" || !canWorkOn(actor, claim)) {
    return refuse("forbidden", "You may read this claim, but not put evidence to it.");
  }
  const id = input.id ?? newId();
  const hash = createHashOf({ actor: actor.id, ...input });
  const made = await createOnce({
    hash,
    find: () => findEvidence(id),
    create: () => insertEvidence(actor, claim, { ...input, id, hash }),
  });
  if (!made.ok) return made;
  const view = viewEvidence(actor, made.value);
  return made.existing ? acceptExisting(view) : accept(view);
}

async function insertEvidence(
  actor: Person,
  claim: BareClaim,
  input: NewEvidence & { id: string; hash: string },
): Promise<Result<FoundEvidence>> {
  const { id, stance, source, quote, locator, note, tier, relation } = input;
  const refusal = await db.$transaction(async (tx) => {
    const late = await lockAsRead(tx, claim.document);
    if (late) return late;
    await tx.evidence.create({
      data: {
        ...{ id, stance, claimId: claim.id, addedById: actor.id, createHash: input.hash },
        ...(await cite(tx, source)),
        quote: quote ?? null,
        locator: locator ?? null,
        note: note ?? null,
        tier: tier ?? null,
        relation: relation ?? null,
      },
    });
    const { documentId } = claim;
    await recordEvent(tx, {
      type: "evidence.created",
      ...{ subjectId: id, aboutId: claim.id, documentId, actorId: actor.id },
    });
    return null;
  });
  if (refusal) return { ok: false, refusal };
  const row = await findEvidence(id);
  return row ? accept(row) : evidenceIsGone;
}

/** Changes a piece of evidence. Refuses unless the actor added it or edits the document. */
export async function editEvidence(actor: Actor, input: EvidenceChange): Promise<Result<EvidenceView>> {
  const evidence = await findReadableEvidence(actor, input.evidenceId);
  if (!evidence) return evidenceIsGone;
  if (!canEditEvidence(actor, evidence)) {
    return refuse("forbidden", "Only who added this evidence, or an editor, may change it.");
  }
  const unseen = refuseUnseen(input.ifMatch, evidence.revision);
  if (unseen) return { ok: false, refusal: unseen };
  const refusal = await changeEvidence(actor, evidence, { ...changesOf(input), source: input.source });
  return refusal ? { ok: false, refusal } : await readEvidence(actor, input);
}

function changesOf({ stance, quote, locator, note, tier, relation }: EvidenceChange) {
  return {
    ...(stance === undefined ? {} : { stance }),
    ...(quote === undefined ? {} : { quote }),
    ...(locator === undefined ? {} : { locator }),
    ...(note === undefined ? {} : { note }),
    ...(tier === undefined ? {} : { tier }),
    ...(relation === undefined ? {} : { relation }),
  };
}

/** Takes a piece of evidence away; it can be brought back for 30 days. */
export async function deleteEvidence(actor: Actor, input: EvidenceRemoval): Promise<Result<null>> {
  const evidence = await findReadableEvidence(actor, input.evidenceId);
  if (!evidence) return evidenceIsGone;
  if (!canEditEvidence(actor, evidence)) {
    return refuse("forbidden", "Only who added this evidence, or an editor, may delete it.");
  }
  const unseen = refuseUnseen(input.ifMatch, evidence.revision);
  if (unseen) return { ok: false, refusal: unseen };
  const refusal = await changeEvidence(actor, evidence, { deletedAt: new Date() });
  return refusal ? { ok: false, refusal } : accept(null);
}

/** Brings deleted evidence back. What is not deleted is answered as it stands. */
export async function restoreEvidence(actor: Actor, input: EvidenceId): Promise<Result<EvidenceView>> {
  const evidence = await findEvidence(input.evidenceId);
  if (!evidence || !canRestoreEvidence(actor, evidence)) {
    return evidence && canReadEvidence(actor, evidence)
      ? refuse("forbidden", "Only who added this evidence, or an editor, may bring it back.")
      : evidenceIsGone;
  }
  const refused = refuseRestore(evidence);
  if (refused) return refused;
  if (evidence.deletedAt !== null) {
    await changeEvidence(actor, evidence, { deletedAt: null });
  }
  return await readEvidence(actor, input);
}

/** The columns that say what is cited: the source, kept once, and what of it is this reader's own. */
async function cite(tx: Transaction, source: CslItem) {
  return {
    sourceId: await keepSource(tx, source),
    accessedAt: accessedAtOf(source),
    address: ownAddressOf(source),
  };
}

/** The columns that change, and the source it shall cite where that does. */
type Change = Prisma.EvidenceUncheckedUpdateManyInput & { source?: CslItem | undefined };

/**
 * Writes a change on the revision it was made on, with its event; what the evidence said before is kept. Refuses when
 * another came first.
 */
async function changeEvidence(
  actor: Actor,
  evidence: FoundEvidence,
  { source, ...change }: Change,
): Promise<Refusal | null> {
  return await db.$transaction(async (tx) => {
    const late = await lockAsRead(tx, evidence.claim.document);
    if (late) return late;
    const cited = source ? await cite(tx, source) : {};
    const { count } = await tx.evidence.updateMany({
      where: { id: evidence.id, revision: evidence.revision },
      data: { ...change, ...cited, revision: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) return wasChanged.refusal;
    await keepRevision(tx, evidence, { change: { ...change, ...cited }, replacedById: idOf(actor) });
    await recordEvent(tx, {
      type: `evidence.${fateOf(change)}`,
      subjectId: evidence.id,
      aboutId: evidence.claimId,
      documentId: evidence.claim.documentId,
      actorId: idOf(actor),
    });
    return null;
  });
}

/** Keeps what evidence said before a change of it; of one that changes nothing there is nothing to keep. */
async function keepRevision(
  tx: Transaction,
  evidence: FoundEvidence,
  { change, replacedById }: { change: Change; replacedById: string | null },
): Promise<void> {
  const { id: evidenceId, revision, sourceId, accessedAt, address } = evidence;
  const { stance, quote, locator, note, tier, relation } = evidence;
  const said = { sourceId, accessedAt, address, stance, quote, locator, note, tier, relation };
  const isOther = Object.entries(said).some(([name, value]) => {
    const next = change[name as keyof typeof said];
    return next !== undefined && next !== value;
  });
  if (!isOther || replacedById === null) return;
  await tx.evidenceRevision.create({
    data: { ...said, evidenceId, revision, replacedById, replacedAt: new Date() },
  });
}
