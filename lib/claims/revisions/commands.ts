/**
 * Restating a claim: what it said before is kept as a revision, and a passage that is taken off it stays with every
 * place it had. Both happen in the transaction of the change that restates it.
 */
import type { LocatedTarget } from "@/lib/annotations/passages";
import { passageData } from "@/lib/annotations/passages";
import { documentIsGone, findVersion } from "@/lib/documents/queries";
import { accept, type Result } from "@/lib/result";
import { db, type Transaction } from "@/lib/server/db";
import type { ClaimChange } from "../input";
import { isKept, locateListed } from "../passages";
import type { BareClaim } from "../queries";

/** The passages a claim shall have, in order: those it keeps, and new ones on a version. */
export interface PassagePlan {
  version: { id: string; documentId: string };
  passages: ({ id: string } | LocatedTarget)[];
  /** Whether they are others than it has; another order alone makes none. */
  isOther: boolean;
}

/** Plans the passages that a change lists. Refuses as `locateListed` does. */
export async function planPassages(
  claim: BareClaim,
  listed: NonNullable<ClaimChange["passages"]>,
): Promise<Result<PassagePlan>> {
  const version = await findVersion(claim.documentId);
  if (!version) return documentIsGone;
  const standing = await db.passage.findMany({
    where: { claimId: claim.id, deletedAt: null },
    select: { id: true },
  });
  const located = locateListed(version.text, listed, new Set(standing.map(({ id }) => id)));
  if (!located.ok) return located;
  const passages = located.value;
  const isOther = passages.length !== standing.length || !passages.every(isKept);
  return accept({ version, passages, isOther });
}

/** Gives a claim the passages planned for it; those it no longer has are taken off, and stay on record. */
export async function replacePassages(tx: Transaction, claimId: string, plan: PassagePlan): Promise<void> {
  const kept = plan.passages.filter(isKept).map(({ id }) => id);
  await tx.passage.updateMany({
    where: { claimId, deletedAt: null, id: { notIn: kept } },
    data: { deletedAt: new Date() },
  });
  for (const [position, passage] of plan.passages.entries()) {
    if (isKept(passage)) await tx.passage.update({ where: { id: passage.id }, data: { position } });
    else await tx.passage.create({ data: { ...passageData(plan.version, passage, position), claimId } });
  }
}

/** Keeps what a claim says as it stands, before a person restates it. */
export async function keepRevision(tx: Transaction, claim: BareClaim, replacedById: string): Promise<void> {
  const { id: claimId, revision, statement, type, speaker } = claim;
  const passages = await tx.passage.findMany({
    where: { claimId, deletedAt: null },
    select: { exact: true },
    orderBy: { position: "asc" },
  });
  await tx.claimRevision.create({
    data: {
      ...{ claimId, revision, statement, type, speaker, replacedById },
      quotes: passages.map(({ exact }) => exact),
      replacedAt: new Date(),
    },
  });
}
