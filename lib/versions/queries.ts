/** Finding the versions of a document, and the passages to be placed in one. */
import type { Actor } from "@/lib/accounts/actor";
import type { Target } from "@/lib/anchoring/anchor";
import { deniedTargets, type Said } from "@/lib/annotations/known-placing";
import { canReadAnnotation } from "@/lib/annotations/policy";
import type { TargetView } from "@/lib/annotations/view";
import { documentIsGone, findReadableDocument } from "@/lib/documents/queries";
import type { DocumentRow } from "@/lib/documents/view";
import { beforeCursor, type Page, pageOf } from "@/lib/http/page";
import { accept, type Result } from "@/lib/result";
import { db, type Transaction } from "@/lib/server/db";
import type { VersionQuery } from "./input";
import { wordsPlacedFrom } from "@/lib/placements/placing";
import { listCompared } from "@/lib/placements/queries";
import { type Placed, type PlacedPassage, wordsAt } from "@/lib/placements/view";
import { type VersionEntry, viewVersionEntry } from "./view";

/** The versions of a document, new ones first. */
export async function listVersions(actor: Actor, input: VersionQuery): Promise<Result<Page<VersionEntry>>> {
  const document = await findReadableDocument(actor, input.documentId);
  if (!document) return documentIsGone;
  const rows = await db.documentVersion.findMany({
    where: { AND: [{ documentId: document.id }, beforeCursor(input.after)] },
    select: { id: true, number: true, length: true, sha256: true, createdAt: true, createdById: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  const people = await db.user.findMany({
    where: { id: { in: rows.map(({ createdById }) => createdById) } },
    select: { id: true, name: true },
  });
  const creators = new Map(people.map((person) => [person.id, person]));
  return accept(
    pageOf(rows, input.limit, (row) => viewVersionEntry(row, creators.get(row.createdById) ?? null)),
  );
}

/**
 * Every passage of a document, of what is deleted too (it may be restored), each with what its placings by hand left it
 * known by, and denied. What was taken off a claim is placed no further.
 */
export async function listPlaceablePassages(client: Transaction, documentId: string) {
  const passages = await client.passage.findMany({
    where: { documentId, deletedAt: null },
    include: {
      annotation: { select: { creatorId: true, visibility: true, deletedAt: true } },
      claim: { select: { deletedAt: true } },
    },
    orderBy: [{ start: "asc" }, { end: "asc" }],
  });
  const targets = await findHandTargets(client, documentId);
  const denied = await findDeniedTargets(client, documentId);
  return passages.map((passage) => ({
    ...passage,
    handTarget: targets.get(passage.id),
    deniedTargets: denied.get(passage.id) ?? [],
  }));
}

/**
 * The target that each passage is known by since its latest placing by hand, asked for by document: a parameter for every
 * passage would be too many.
 */
async function findHandTargets(client: Transaction, documentId: string): Promise<Map<string, Target>> {
  const rows = await client.$queryRaw<{ passageId: string; target: Target }[]>`
    SELECT DISTINCT ON (p."passageId") p."passageId", p."target"
    FROM "Placement" p JOIN "DocumentVersion" v ON v."id" = p."versionId"
    WHERE v."documentId" = ${documentId}::uuid AND p."target" IS NOT NULL
    ORDER BY p."passageId", v."number" DESC`;
  return new Map(rows.map(({ passageId, target }) => [passageId, target]));
}

/** What each passage was taken off of which a person ever said that it is gone. */
async function findDeniedTargets(client: Transaction, documentId: string) {
  const rows = await client.handPlacing.findMany({
    where: { passage: { documentId, placings: { some: { state: "orphan" } } } },
    select: { passageId: true, state: true, target: true, version: { select: { number: true } } },
    orderBy: [{ version: { number: "asc" } }, { number: "asc" }],
  });
  const placings = new Map<string, Said[]>();
  for (const { passageId, version, state, target } of rows) {
    const said = { version: version.number, state, target: target as TargetView | null };
    placings.set(passageId, [...(placings.get(passageId) ?? []), said]);
  }
  return new Map([...placings].map(([passageId, said]) => [passageId, deniedTargets(said)]));
}

/**
 * What tells whether a document's placeable passages are still those that were read after it: how many passages, passages
 * taken off and placings by hand there are. Rows of these are only ever added, so that equal counts are equal lists.
 */
export async function readPassageStamp(client: Transaction, documentId: string): Promise<string> {
  const all = await client.passage.count({ where: { documentId } });
  const takenOff = await client.passage.count({ where: { documentId, deletedAt: { not: null } } });
  const byHand = await client.handPlacing.count({ where: { passage: { documentId } } });
  return [all, takenOff, byHand].join();
}

type PassageWithOwner = Awaited<ReturnType<typeof listPlaceablePassages>>[number];

/** Tells which passages the actor may see: a claim's always, an annotation's as its policy says. */
export function isVisible(
  actor: Actor,
  document: DocumentRow,
  { annotation, claim }: PassageWithOwner,
): boolean {
  if (annotation === null) return claim?.deletedAt === null;
  return canReadAnnotation(actor, { ...annotation, document });
}

/** How each passage that the actor may see stands in a version, as it was recorded, and against the version before. */
export async function listPlaced(
  actor: Actor,
  document: DocumentRow,
  version: { id: string; number: number; text: string },
): Promise<PlacedPassage[]> {
  const passages = (await listPlaceablePassages(db, document.id)).filter((each) =>
    isVisible(actor, document, each),
  );
  const placements = await db.placement.findMany({
    where: { versionId: version.id },
  });
  const byPassage = new Map(placements.map((placement) => [placement.passageId, placement]));
  const placed = passages.flatMap((passage): Placed[] => {
    const { id, annotationId, claimId, exact } = passage;
    const placement = byPassage.get(id);
    if (!placement) return [];
    const { state, start, end, similarity } = placement;
    const candidates = placement.candidates as Placed["candidates"];
    const now = wordsAt(version.text, start, end);
    const words = { exact, before: wordsPlacedFrom(passage), now };
    return [{ passageId: id, annotationId, claimId, ...words, state, start, end, similarity, candidates }];
  });
  return await listCompared(document.id, version.number - 1, placed);
}
