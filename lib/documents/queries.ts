/** Finding documents. Nothing here answers a document that the actor may not read. */
import { type Actor, roleIn } from "@/lib/accounts/actor";
import { isOwning } from "@/lib/groups/role";
import { restorableSince } from "@/lib/restoring";
import { accept, type Refusal, type Result, refuse } from "@/lib/result";
import { db, type Transaction } from "@/lib/server/db";
import type { Article } from "@/lib/text/article";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentId, DocumentText } from "./input";
import { canRead } from "./policy";
import { type DocumentRow, type DocumentView, viewDocument } from "./view";

const person = { select: { id: true, name: true } } as const;

/** The columns of a document and of its current version, without its text. */
export const documentSelection = {
  creator: person,
  group: person,
  versions: {
    orderBy: { number: "desc" },
    take: 1,
    select: { id: true, number: true, length: true, sha256: true, createdAt: true },
  },
} as const satisfies Prisma.DocumentInclude;

/** `canRead` as SQL. */
export function readableBy(actor: Actor): Prisma.DocumentWhereInput {
  const open: Prisma.DocumentWhereInput[] = [{ visibility: "public" }];
  if (actor.kind === "person") {
    open.push({ creatorId: actor.id });
    open.push({ visibility: "group", groupId: { in: Object.keys(actor.memberships) } });
  }
  return { deletedAt: null, OR: open };
}

/** `canDelete` as SQL, for what was deleted and can still be brought back. */
export function restorableBy(actor: Actor): Prisma.DocumentWhereInput {
  if (actor.kind === "anonymous") return { id: { in: [] } };
  const owned = Object.keys(actor.memberships).filter((id) => isOwning(roleIn(actor, id)));
  const open = [{ creatorId: actor.id }, { visibility: { not: "private" as const }, groupId: { in: owned } }];
  return { deletedAt: { gte: restorableSince() }, OR: open };
}

/** The sentence for a document that is not there, or that the actor may not know of. */
export const documentIsGone = refuse("not-found", "That document is gone or private.");

/** Finds a document's row that the actor may read; null when there is none. */
export async function findReadableDocument(actor: Actor, documentId: string): Promise<DocumentRow | null> {
  const row = await db.document.findUnique({ where: { id: documentId }, include: documentSelection });
  return row && canRead(actor, row) ? row : null;
}

/**
 * Finds a document that the actor may read as it was at a version: that one stands in its row for the current one.
 * Without a number it is the current one; null where there is no such version.
 */
export async function findDocumentAt(
  actor: Actor,
  documentId: string,
  number?: number,
): Promise<DocumentRow | null> {
  const row = await findReadableDocument(actor, documentId);
  if (!row || number === undefined || number === row.versions[0]?.number) return row;
  const version = await db.documentVersion.findUnique({
    where: { documentId_number: { documentId, number } },
    select: documentSelection.versions.select,
  });
  return version && { ...row, versions: [version] };
}

/** A document's metadata. */
export async function readDocument(actor: Actor, input: DocumentId): Promise<Result<DocumentView>> {
  const row = await findReadableDocument(actor, input.documentId);
  return row ? accept(viewDocument(actor, row)) : documentIsGone;
}

/** The id of whoever brought a document in, deleted or not, for the operator; null when there is no such document. */
export async function findCreatorId(documentId: string): Promise<string | null> {
  const row = await db.document.findUnique({ where: { id: documentId }, select: { creatorId: true } });
  return row?.creatorId ?? null;
}

/** The version of a given number, or the current one; null when there is none. */
export async function findVersion(documentId: string, number?: number) {
  return await db.documentVersion.findFirst({
    where: { documentId, ...(number === undefined ? {} : { number }) },
    orderBy: { number: "desc" },
  });
}

/**
 * Locks a document until the transaction ends. Every event takes this lock to be numbered, so whoever changes what
 * hangs on a document comes here first, by `lockAsRead`: taken in another order, two locks would wait for each other.
 */
export async function lockDocument(tx: Transaction, documentId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Document" WHERE "id" = ${documentId}::uuid FOR UPDATE`;
}

/** Whom a document is for, as it was when the actor was let do something with it. */
type Place = Pick<DocumentRow, "id" | "groupId" | "visibility" | "deletedAt">;

/**
 * Locks a document, and makes sure that what an actor was let do is still done where they were let do it. Refuses
 * `conflict` where the document was given to other readers or deleted since, for they would read what was not
 * written for them; and, where a version is given that a mark was placed on, where that is no longer the current one.
 */
export async function lockAsRead(
  tx: Transaction,
  { id, ...place }: Place,
  version?: { id: string },
): Promise<Refusal | null> {
  await lockDocument(tx, id);
  const { groupId, visibility, deletedAt } = place;
  const standing = await tx.document.findUnique({
    where: { id, groupId, visibility, deletedAt },
    select: { versions: { orderBy: { number: "desc" }, take: 1, select: { id: true } } },
  });
  if (!standing) return documentWasMoved.refusal;
  return version && standing.versions[0]?.id !== version.id ? textWasReplaced.refusal : null;
}

const documentWasMoved = refuse(
  "conflict",
  "This document was given to other readers, or deleted, meanwhile. Load it again before you save.",
);

/** The refusal of a mark on a text that a new version has replaced since it was read. */
export const textWasReplaced = refuse(
  "conflict",
  "The text has changed since you selected it. Select the passage again.",
);

/** The canonical text of a version, and the article it is of. Refuses `not-found` for a number there is not. */
export async function readVersion(
  actor: Actor,
  input: DocumentText,
): Promise<Result<{ text: string; article: Article }>> {
  const document = await findReadableDocument(actor, input.documentId);
  if (!document) return documentIsGone;
  const version = await findVersion(document.id, input.version);
  if (!version) return refuse("not-found", "This document has no such version.");
  return accept({ text: version.text, article: version.article as unknown as Article });
}

/** The canonical text of a version alone; refuses as above. */
export async function readText(actor: Actor, input: DocumentText): Promise<Result<string>> {
  const read = await readVersion(actor, input);
  return read.ok ? accept(read.value.text) : read;
}
