/** Finding evidence. Nothing here answers any whose claim the actor may not read. */
import type { Actor } from "@/lib/accounts/actor";
import { canContribute, canEdit } from "@/lib/documents/policy";
import { documentSelection } from "@/lib/documents/queries";
import type { DocumentRow } from "@/lib/documents/view";
import { restorableSince } from "@/lib/restoring";
import { accept, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import { evidenceSelection } from "../selection";
import type { EvidenceView } from "../view";
import type { EvidenceId } from "./input";
import { canReadEvidence } from "./policy";
import { viewEvidence } from "./view-evidence";

/** The sentence for evidence that is not there, or that the actor may not know of. */
export const evidenceIsGone = refuse("not-found", "That piece of evidence is gone or private.");

/** A piece of evidence with its claim and document, deleted or not, whoever asks. */
export async function findEvidence(evidenceId: string) {
  return await db.evidence.findUnique({
    where: { id: evidenceId },
    include: { ...evidenceSelection, claim: { include: { document: { include: documentSelection } } } },
  });
}
export type FoundEvidence = NonNullable<Awaited<ReturnType<typeof findEvidence>>>;

/** `canRestoreEvidence` as SQL, for that of a document that the actor may read which can still be brought back. */
export function restorableEvidence(actor: Actor, document: DocumentRow): Prisma.EvidenceWhereInput {
  if (actor.kind === "anonymous" || !canContribute(actor, document)) return { id: { in: [] } };
  const own = canEdit(actor, document) ? {} : { addedById: actor.id };
  const claim = { documentId: document.id, deletedAt: null };
  return { claim, deletedAt: { gte: restorableSince() }, ...own };
}

/** A piece of evidence that the actor may read; null when there is none. */
export async function findReadableEvidence(actor: Actor, evidenceId: string): Promise<FoundEvidence | null> {
  const evidence = await findEvidence(evidenceId);
  return evidence && canReadEvidence(actor, evidence) ? evidence : null;
}

/** One piece of evidence. */
export async function readEvidence(actor: Actor, input: EvidenceId): Promise<Result<EvidenceView>> {
  const evidence = await findReadableEvidence(actor, input.evidenceId);
  return evidence ? accept(viewEvidence(actor, evidence)) : evidenceIsGone;
}
