/**
 * What was deleted in a document and may be brought back. Nothing here answers anything that the actor may not restore:
 * each noun says so in its own `restorable...`, which is its policy as SQL.
 */
import type { Actor } from "@/lib/accounts/actor";
import { restorableAnnotations } from "@/lib/annotations/queries";
import { restorableEvidence } from "@/lib/claims/evidence/queries";
import { restorableClaims } from "@/lib/claims/queries";
import { documentIsGone, findReadableDocument } from "@/lib/documents/queries";
import type { DocumentRow } from "@/lib/documents/view";
import { findDeleters } from "@/lib/events/queries";
import { etagOf } from "@/lib/http/etag";
import { type Page, pageOf } from "@/lib/http/page";
import { accept, type Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import { citationOf } from "@/lib/sources/cite";
import { itemOf } from "@/lib/sources/view";
import { restorableComments } from "@/lib/threads/queries";
import type { DeletedQuery } from "./input";
import { deletedBefore, newestDeletedFirst } from "./order";
import { type DeletedView, viewDeletion } from "./view";

interface Deleted extends Pick<DeletedView, "kind" | "id" | "words" | "about"> {
  revision: number;
  deletedAt: Date | null;
}

interface Asked extends Pick<DeletedQuery, "after" | "limit"> {
  actor: Actor;
  document: DocumentRow;
}

const passage = { select: { exact: true } } as const;

/** Lists what was deleted in a document that the actor may bring back, the latest first. */
export async function listDeleted(actor: Actor, input: DeletedQuery): Promise<Result<Page<DeletedView>>> {
  const document = await findReadableDocument(actor, input.documentId);
  if (!document) return documentIsGone;
  const asked = { actor, document, after: input.after, limit: input.limit };
  const found = await Promise.all([
    findAnnotations(asked),
    findClaims(asked),
    findEvidence(asked),
    findComments(asked),
  ]);
  const rows = found.flat().map((row) => ({ ...row, createdAt: row.deletedAt ?? new Date(0) }));
  rows.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1));
  const deleters = await findDeleters({
    documentId: document.id,
    subjectId: { in: rows.map(({ id }) => id) },
  });
  return accept(
    pageOf(rows, input.limit, ({ kind, id, revision, words, about, createdAt }) => ({
      kind,
      id,
      words,
      about,
      etag: etagOf(revision),
      deletion: viewDeletion(createdAt, deleters.get(id)),
    })),
  );
}

/** One more than a page holds, of those after its cursor. */
function pageAfter({ after, limit }: Asked) {
  return { orderBy: newestDeletedFirst, take: limit + 1, cursor: deletedBefore(after) };
}

async function findAnnotations(asked: Asked): Promise<Deleted[]> {
  const { cursor, ...page } = pageAfter(asked);
  const rows = await db.annotation.findMany({
    ...page,
    where: { AND: [restorableAnnotations(asked.actor, asked.document), cursor] },
    include: { passage },
  });
  return rows.map((row) => ({
    kind: "annotation",
    id: row.id,
    revision: row.revision,
    deletedAt: row.deletedAt,
    words: row.bodyText,
    about: row.passage?.exact ?? "",
  }));
}

async function findClaims(asked: Asked): Promise<Deleted[]> {
  const { cursor, ...page } = pageAfter(asked);
  const rows = await db.claim.findMany({
    ...page,
    where: { AND: [restorableClaims(asked.actor, asked.document), cursor] },
    include: { passages: { ...passage, where: { deletedAt: null }, orderBy: { position: "asc" }, take: 1 } },
  });
  return rows.map((row) => ({
    kind: "claim",
    id: row.id,
    revision: row.revision,
    deletedAt: row.deletedAt,
    words: row.statement,
    about: row.passages[0]?.exact ?? "",
  }));
}

async function findEvidence(asked: Asked): Promise<Deleted[]> {
  const { cursor, ...page } = pageAfter(asked);
  const rows = await db.evidence.findMany({
    ...page,
    where: { AND: [restorableEvidence(asked.actor, asked.document), cursor] },
    include: { source: true, claim: { select: { statement: true } } },
  });
  return rows.map((row) => ({
    kind: "evidence",
    id: row.id,
    revision: row.revision,
    deletedAt: row.deletedAt,
    words: citationOf(itemOf(row.source, row)),
    about: row.claim.statement,
  }));
}

async function findComments(asked: Asked): Promise<Deleted[]> {
  const { cursor, ...page } = pageAfter(asked);
  const rows = await db.comment.findMany({
    ...page,
    where: { AND: [restorableComments(asked.actor, asked.document), cursor] },
    include: { claim: { select: { statement: true } }, annotation: { select: { passage } } },
  });
  return rows.map((row) => ({
    kind: "comment",
    id: row.id,
    revision: row.revision,
    deletedAt: row.deletedAt,
    words: row.bodyText,
    about: row.claim?.statement ?? row.annotation?.passage?.exact ?? "",
  }));
}
