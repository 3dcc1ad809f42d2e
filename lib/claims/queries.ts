/** Finding claims. Nothing here answers one whose document the actor may not read. */
import type { Actor } from "@/lib/accounts/actor";
import {
  documentIsGone,
  documentSelection,
  findDocumentAt,
  findReadableDocument,
  readableBy,
} from "@/lib/documents/queries";
import { canContribute, canEdit } from "@/lib/documents/policy";
import type { DocumentRow } from "@/lib/documents/view";
import { afterCursor, type Page, pageOf } from "@/lib/http/page";
import { restorableSince } from "@/lib/restoring";
import { accept, type Refusal, type Result, refuse } from "@/lib/result";
import { db, type Transaction } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { ClaimId, ClaimQuery } from "./input";
import { canReadClaim } from "./policy";
import { claimSelection } from "./selection";
import { asOfEarlier, type ClaimView } from "./view";
import { type ClaimRow, viewClaim } from "./view-claim";
import type { ClaimTally, Standing, Verdict } from "./verdict";

/** The sentence for a claim that is not there, or that the actor may not know of. */
export const claimIsGone = refuse("not-found", "That claim is gone or private.");

/** A claim's own columns with its document, deleted or not, whoever asks; for commands that then ask a policy. */
export async function findClaim(claimId: string) {
  return await db.claim.findUnique({
    where: { id: claimId },
    include: { document: { include: documentSelection }, resolvedBy: { select: { id: true, name: true } } },
  });
}
export type BareClaim = NonNullable<Awaited<ReturnType<typeof findClaim>>>;

/** A claim that the actor may read, without what hangs on it; null when there is none. */
export async function findReadableClaim(actor: Actor, claimId: string): Promise<BareClaim | null> {
  const claim = await findClaim(claimId);
  return claim && canReadClaim(actor, claim) ? claim : null;
}

/** A claim with everything that hangs on it, deleted or not, whoever asks. */
export async function findWholeClaim(claimId: string): Promise<ClaimRow | null> {
  const found = await findClaim(claimId);
  const version = found?.document.versions[0];
  if (!found || !version) return null;
  const row = await db.claim.findUnique({ where: { id: claimId }, include: claimSelection(version) });
  return row && { ...row, document: found.document };
}

/** One claim. */
export async function readClaim(actor: Actor, input: ClaimId): Promise<Result<ClaimView>> {
  const row = await findWholeClaim(input.claimId);
  return row && canReadClaim(actor, row) ? accept(viewClaim(actor, row)) : claimIsGone;
}

/** `canRestoreClaim` as SQL, for those of a document that the actor may read which can still be brought back. */
export function restorableClaims(actor: Actor, document: DocumentRow): Prisma.ClaimWhereInput {
  if (actor.kind === "anonymous" || !canContribute(actor, document)) return { id: { in: [] } };
  const own = canEdit(actor, document) ? {} : { creatorId: actor.id };
  return { documentId: document.id, deletedAt: { gte: restorableSince() }, ...own };
}

/** When a claim was last restated; null where it says what it always said. */
export async function findLastRestatement(claimId: string, client: Transaction = db): Promise<Date | null> {
  const { _max } = await client.claimRevision.aggregate({ where: { claimId }, _max: { replacedAt: true } });
  return _max.replacedAt;
}

/**
 * Refuses `conflict` a verdict on another wording than the claim has, with what it says now; null where it is that one,
 * or the verdict does not say. To be asked under the document's lock, which restating takes too.
 */
export async function refuseRestated(
  tx: Transaction,
  claimId: string,
  seen: string | null | undefined,
): Promise<Refusal | null> {
  if (seen === undefined) return null;
  const restatedAt = await findLastRestatement(claimId, tx);
  if (restatedAt?.getTime() === (seen === null ? undefined : Date.parse(seen))) return null;
  const { statement } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { statement: true },
  });
  const sentence = `This claim was restated since you read it. It now says: “${statement}” See whether your verdict holds of that.`;
  return refuse("conflict", sentence).refusal;
}

/** The ids of a document's claims whose standing decision has this verdict. */
async function findByVerdict(documentId: string, verdict: Verdict): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Claim" c
    JOIN LATERAL (
      SELECT d."verdict" FROM "Decision" d WHERE d."claimId" = c."id" ORDER BY d."number" DESC LIMIT 1
    ) standing ON true
    WHERE c."documentId" = ${documentId}::uuid AND standing."verdict" = ${verdict}::"Verdict"`;
  return rows.map((row) => row.id);
}

async function withVerdict(
  documentId: string,
  verdict: ClaimQuery["verdict"],
): Promise<Prisma.ClaimWhereInput> {
  if (verdict === undefined) return {};
  if (verdict === "undecided") return { decisions: { none: {} } };
  return { id: { in: await findByVerdict(documentId, verdict) } };
}

function withAssignee(assignee: ClaimQuery["assignee"]): Prisma.ClaimWhereInput {
  if (assignee === undefined) return {};
  return { assigneeId: assignee === "none" ? null : assignee };
}

/** The claims of a document, old ones first, in a number of queries that does not grow with them. */
async function findRows(document: DocumentRow, query: Pick<Prisma.ClaimFindManyArgs, "where" | "take">) {
  const version = document.versions[0];
  if (!version) return [];
  const rows = await db.claim.findMany({
    ...query,
    include: claimSelection(version),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row): ClaimRow => ({ ...row, document }));
}

/** Lists a document's claims, old ones first. */
export async function listClaims(actor: Actor, input: ClaimQuery): Promise<Result<Page<ClaimView>>> {
  const document = await findReadableDocument(actor, input.documentId);
  if (!document) return documentIsGone;
  const where: Prisma.ClaimWhereInput = {
    AND: [
      { documentId: document.id, deletedAt: null },
      input.progress === undefined ? {} : { progress: input.progress },
      await withVerdict(document.id, input.verdict),
      withAssignee(input.assignee),
      afterCursor(input.after),
    ],
  };
  const rows = await findRows(document, { where, take: input.limit + 1 });
  return accept(pageOf(rows, input.limit, (row) => viewClaim(actor, row)));
}

/** Every claim of a document that the actor may read, for its page: of a version, those with a passage placed in it. */
export async function listClaimsForReader(
  actor: Actor,
  documentId: string,
  number?: number,
): Promise<ClaimView[]> {
  const document = await findDocumentAt(actor, documentId, number);
  if (!document) return [];
  const versionId = document.versions[0]?.id ?? "";
  const placed =
    number === undefined
      ? {}
      : { passages: { some: { deletedAt: null, placements: { some: { versionId } } } } };
  const rows = await findRows(document, { where: { documentId, deletedAt: null, ...placed } });
  return rows.map((row) => viewClaim(actor, row));
}

/** Every claim with a passage placed in an earlier version that the actor may read, with its passages as they stood there. */
export async function listClaimsAsOf(actor: Actor, documentId: string, number: number): Promise<ClaimView[]> {
  return (await listClaimsForReader(actor, documentId, number)).map(asOfEarlier);
}

/** Counts the claims of some documents by their standing verdict; of those that the actor may read. */
export async function tallyClaims(actor: Actor, documentIds: string[]): Promise<Map<string, ClaimTally>> {
  const readable = await db.document.findMany({
    where: { AND: [readableBy(actor), { id: { in: documentIds } }] },
    select: { id: true },
  });
  const rows = await db.$queryRaw<{ documentId: string; standing: Standing; count: number }[]>`
    SELECT c."documentId", coalesce(standing."verdict"::text, 'undecided') AS "standing", count(*)::int AS "count"
    FROM "Claim" c
    LEFT JOIN LATERAL (
      SELECT d."verdict" FROM "Decision" d WHERE d."claimId" = c."id" ORDER BY d."number" DESC LIMIT 1
    ) standing ON true
    WHERE c."documentId" = ANY(${readable.map(({ id }) => id)}::uuid[]) AND c."deletedAt" IS NULL
    GROUP BY 1, 2`;
  const tallies = new Map<string, ClaimTally>();
  for (const { documentId, standing, count } of rows) {
    tallies.set(documentId, { ...tallies.get(documentId), [standing]: count });
  }
  return tallies;
}
