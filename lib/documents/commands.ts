/** Importing, changing and taking away documents. */
import type { Actor, Person } from "@/lib/accounts/actor";
import { withdrawGroupNotes } from "@/lib/annotations/moving/commands";
import { recordEvent } from "@/lib/events/commands";
import { fateOf } from "@/lib/events/event";
import { refuseUnseen, wasChanged } from "@/lib/http/etag";
import { newId } from "@/lib/http/id";
import { refuseRestore } from "@/lib/restoring";
import { readImport } from "@/lib/importing/import";
import { accept, acceptExisting, type Result, refuse } from "@/lib/result";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db } from "@/lib/server/db";
import { directionOf } from "@/lib/text/language";
import { countPictures } from "@/lib/text/picture";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentChange, DocumentDraft, DocumentId, DocumentRemoval, NewDocument } from "./input";
import { leavesGroup, refuseMove, refusePlace } from "./place";
import { canDelete, canEdit, canRead } from "./policy";
import { documentIsGone, documentSelection, findReadableDocument, findVersion } from "./queries";
import { versionData } from "./version-data";
import { type DocumentRow, type DocumentView, type ImportPreview, viewDocument } from "./view";

/** Shows what an import would make of some content, so that its metadata can be mended before saving. */
export function previewImport(actor: Actor, input: DocumentDraft): Result<ImportPreview> {
  if (actor.kind === "anonymous") return refuse("unauthenticated", "Sign in first.");
  const read = readImport(input);
  if (!read.ok) return read;
  const { article, ...draft } = read.value;
  return accept({ ...draft, pictures: countPictures(article) });
}

/** Imports an article. Refuses content that holds no text, or more than 1,000,000 characters of it. */
export async function importDocument(actor: Actor, input: NewDocument): Promise<Result<DocumentView>> {
  if (actor.kind === "anonymous") return refuse("unauthenticated", "Sign in first.");
  const refused = refusePlace(actor, input);
  if (refused) return refused;
  const id = input.id ?? newId();
  const createHashText = createHashOf({ actor: actor.id, ...input });
  const made = await createOnce({
    hash: createHashText,
    find: () => findRow(id),
    create: () => insertDocument(actor, { ...input, id }, createHashText),
  });
  if (!made.ok) return made;
  const view = viewDocument(actor, made.value);
  return made.existing ? acceptExisting(view) : accept(view);
}

async function findRow(id: string): Promise<DocumentRow | null> {
  return await db.document.findUnique({ where: { id }, include: documentSelection });
}

async function insertDocument(
  actor: Person,
  input: NewDocument & { id: string },
  hash: string,
): Promise<Result<DocumentRow>> {
  const read = readImport(input);
  if (!read.ok) return read;
  const { title, byline, publisher, publishedAt, sourceUrl, lang, dir } = read.value;
  const row = await db.$transaction(async (tx) => {
    await tx.document.create({
      data: {
        id: input.id,
        ...{ title, byline, publisher, publishedAt, sourceUrl, lang, dir },
        visibility: input.visibility,
        groupId: input.groupId ?? null,
        creatorId: actor.id,
        createHash: hash,
        versions: {
          create: { ...versionData(read.value, { actor, contentType: input.contentType, hash }), number: 1 },
        },
      },
    });
    await recordEvent(tx, {
      type: "document.created",
      subjectId: input.id,
      documentId: input.id,
      actorId: actor.id,
    });
    return await tx.document.findUniqueOrThrow({ where: { id: input.id }, include: documentSelection });
  });
  return accept(row);
}

/** Mends a document's metadata, or gives it to others to read. */
export async function editDocument(actor: Actor, input: DocumentChange): Promise<Result<DocumentView>> {
  const row = await findReadableDocument(actor, input.documentId);
  if (!row) return documentIsGone;
  if (actor.kind === "anonymous" || !canEdit(actor, row)) {
    return refuse("forbidden", "Only its creator or an editor of its group may change this document.");
  }
  const unseen = refuseUnseen(input.ifMatch, row.revision);
  if (unseen) return { ok: false, refusal: unseen };
  const { documentId: _id, ifMatch: _ifMatch, ...change } = input;
  const groupId = change.groupId === undefined ? row.groupId : change.groupId;
  const moves = change.groupId !== undefined || change.visibility !== undefined;
  const refused = moves
    ? refuseMove(actor, row, { visibility: change.visibility ?? row.visibility, groupId })
    : null;
  if (refused) return refused;
  const dir = change.lang === undefined ? {} : { dir: await directionFor(row.id, change.lang) };
  return (await changeRow(actor, row, { ...defined(change), ...dir }))
    ? await readAgain(actor, row.id)
    : wasChanged;
}

/** Leaves out what is undefined: Prisma is told what to change, never what not to. */
function defined<T extends object>(change: T) {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

async function directionFor(documentId: string, lang: string) {
  const version = await findVersion(documentId);
  return directionOf(lang, version?.text ?? "");
}

/** Takes a document away, for everyone at once; it can be brought back for 30 days. */
export async function deleteDocument(actor: Actor, input: DocumentRemoval): Promise<Result<null>> {
  const row = await findReadableDocument(actor, input.documentId);
  if (!row) return documentIsGone;
  if (actor.kind === "anonymous" || !canDelete(actor, row))
    return refuse("forbidden", "Only its creator or an owner of its group may delete this.");
  const unseen = refuseUnseen(input.ifMatch, row.revision);
  if (unseen) return { ok: false, refusal: unseen };
  return (await changeRow(actor, row, { deletedAt: new Date() })) ? accept(null) : wasChanged;
}

/** Brings a deleted document back, with all that hangs on it. */
export async function restoreDocument(actor: Actor, input: DocumentId): Promise<Result<DocumentView>> {
  const row = await findRow(input.documentId);
  if (!row || actor.kind === "anonymous" || !canDelete(actor, row)) {
    return row && canRead(actor, row)
      ? refuse("forbidden", "Only its creator may bring this back.")
      : documentIsGone;
  }
  const refused = refuseRestore(row);
  if (refused) return refused;
  if (row.deletedAt !== null) await changeRow(actor, row, { deletedAt: null });
  return await readAgain(actor, row.id);
}

type Change = Omit<Prisma.DocumentUncheckedUpdateManyInput, "groupId"> & { groupId?: string | null };

/** Writes a change on the revision it was made on, with its event; false when another came first. */
async function changeRow(actor: Person, row: DocumentRow, change: Change): Promise<boolean> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: row.id, revision: row.revision },
      data: { ...change, revision: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) return false;
    const { id: documentId, groupId } = row;
    if (groupId !== null && leavesGroup(row, change))
      await withdrawGroupNotes(tx, actor, { documentId, groupId });
    await recordEvent(tx, {
      type: `document.${fateOf(change)}`,
      subjectId: row.id,
      documentId: row.id,
      actorId: actor.id,
    });
    return true;
  });
}

async function readAgain(actor: Actor, documentId: string): Promise<Result<DocumentView>> {
  const row = await findReadableDocument(actor, documentId);
  return row ? accept(viewDocument(actor, row)) : documentIsGone;
}
