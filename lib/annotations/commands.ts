/** Making, changing and taking away annotations. */
import { type Actor, idOf, type Person } from "@/lib/accounts/actor";
import { canAnnotate } from "@/lib/documents/policy";
import { documentIsGone, findReadableDocument, findVersion, lockAsRead } from "@/lib/documents/queries";
import type { DocumentRow } from "@/lib/documents/view";
import { type Visibility, widerOf } from "@/lib/documents/visibility";
import { recordEvent } from "@/lib/events/commands";
import { fateOf } from "@/lib/events/event";
import { refuseUnseen, wasChanged } from "@/lib/http/etag";
import { newId } from "@/lib/http/id";
import { refuseRestore } from "@/lib/restoring";
import { accept, acceptExisting, type Refusal, type Result, refuse } from "@/lib/result";
import type { Body } from "@/lib/richtext/body";
import { bodyText } from "@/lib/richtext/plain-text";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db, type Transaction } from "@/lib/server/db";
import { Prisma } from "@/prisma/generated/client";
import type { AnnotationChange, AnnotationId, AnnotationRemoval, NewAnnotation } from "./input";
import { refuseGroup } from "./group-notes";
import { locateTarget, passageData } from "./passages";
import { canDeleteAnnotation, canEditAnnotation, canReadAnnotation, canRestoreAnnotation } from "./policy";
import { annotationIsGone, findAnnotation, findReadableAnnotation } from "./queries";
import type { AnnotationView } from "./view";
import { type AnnotationRow, viewAnnotation } from "./view-annotation";

/** Marks a passage of a document the actor may annotate. Refuses when the quoted words are not there. */
export async function createAnnotation(actor: Actor, input: NewAnnotation): Promise<Result<AnnotationView>> {
  const document = await findReadableDocument(actor, input.documentId);
  if (!document) return documentIsGone;
  if (actor.kind === "anonymous" || !canAnnotate(actor, document)) {
    return refuse("forbidden", "You may read this document, but not mark it.");
  }
  const unheard = refuseGroup(actor, input.visibility, document);
  if (unheard) return unheard;
  const id = input.id ?? newId();
  const hash = createHashOf({ actor: actor.id, ...input });
  const made = await createOnce({
    hash,
    find: () => findAnnotation(id),
    create: () => insertAnnotation(actor, document, { ...input, id, hash }),
  });
  if (!made.ok) return made;
  const view = viewAnnotation(actor, made.value);
  return made.existing ? acceptExisting(view) : accept(view);
}

async function insertAnnotation(
  actor: Person,
  document: DocumentRow,
  input: NewAnnotation & { id: string; hash: string },
): Promise<Result<AnnotationRow>> {
  const version = await findVersion(document.id);
  if (!version) return documentIsGone;
  const located = locateTarget(version.text, input.target);
  if (!located.ok) return located;
  const body = input.body ?? null;
  const data: Prisma.AnnotationUncheckedCreateInput = {
    id: input.id,
    documentId: document.id,
    creatorId: actor.id,
    motivation: input.motivation ?? (body === null ? "highlighting" : "commenting"),
    body: bodyColumn(body),
    bodyText: body === null ? "" : bodyText(body),
    tags: input.tags ?? [],
    visibility: input.visibility ?? document.visibility,
    createHash: input.hash,
  };
  const refusal = await db.$transaction(async (tx) => {
    const late = await lockAsRead(tx, document, version);
    if (late) return late;
    await tx.annotation.create({
      data: { ...data, passage: { create: passageData(version, located.value) } },
    });
    await recordFate(tx, "created", { ...data, actorId: actor.id });
    return null;
  });
  if (refusal) return { ok: false, refusal };
  return found(await findAnnotation(input.id));
}

/** Changes an annotation's words, tags or visibility. Refuses unless the actor made it and saw its last revision. */
export async function editAnnotation(actor: Actor, input: AnnotationChange): Promise<Result<AnnotationView>> {
  const row = await findReadableAnnotation(actor, input.annotationId);
  if (!row) return annotationIsGone;
  if (!canEditAnnotation(actor, row)) return refuse("forbidden", "Only whoever wrote this may change it.");
  const unseen = refuseUnseen(input.ifMatch, row.revision);
  if (unseen) return { ok: false, refusal: unseen };
  const unheard =
    input.visibility === row.visibility ? null : refuseGroup(actor, input.visibility, row.document);
  if (unheard) return unheard;
  const refusal = await changeRow(actor, row, changesOf(input));
  return refusal ? { ok: false, refusal } : await readAgain(actor, row.id);
}

function bodyColumn(body: Body | null): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return body === null ? Prisma.DbNull : (body as Prisma.InputJsonValue);
}

function changesOf(input: AnnotationChange): Prisma.AnnotationUncheckedUpdateManyInput {
  const { body, tags, visibility, motivation } = input;
  return {
    ...(body === undefined ? {} : { body: bodyColumn(body), bodyText: body === null ? "" : bodyText(body) }),
    ...(tags === undefined ? {} : { tags }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(motivation === undefined ? {} : { motivation }),
  };
}

/** Takes an annotation away, for everyone at once; it can be brought back for 30 days. */
export async function deleteAnnotation(actor: Actor, input: AnnotationRemoval): Promise<Result<null>> {
  const row = await findReadableAnnotation(actor, input.annotationId);
  if (!row) return annotationIsGone;
  if (!canDeleteAnnotation(actor, row))
    return refuse("forbidden", "Only its author or an editor may delete this.");
  const unseen = refuseUnseen(input.ifMatch, row.revision);
  if (unseen) return { ok: false, refusal: unseen };
  const refusal = await changeRow(actor, row, { deletedAt: new Date() });
  return refusal ? { ok: false, refusal } : accept(null);
}

/** Brings a deleted annotation back. One that is not deleted is answered as it stands. */
export async function restoreAnnotation(actor: Actor, input: AnnotationId): Promise<Result<AnnotationView>> {
  const row = await findAnnotation(input.annotationId);
  if (!row || !canRestoreAnnotation(actor, row)) {
    return row && canReadAnnotation(actor, row)
      ? refuse("forbidden", "Only its author or an editor may bring this back.")
      : annotationIsGone;
  }
  const refused = refuseRestore(row);
  if (refused) return refused;
  if (row.deletedAt !== null) await changeRow(actor, row, { deletedAt: null });
  return await readAgain(actor, row.id);
}

type Change = Prisma.AnnotationUncheckedUpdateManyInput;

/** Writes a change on the revision it was made on, with its event. Refuses when another came first. */
async function changeRow(actor: Actor, row: AnnotationRow, change: Change): Promise<Refusal | null> {
  return await db.$transaction(async (tx) => {
    const late = await lockAsRead(tx, row.document);
    if (late) return late;
    const { count } = await tx.annotation.updateMany({
      where: { id: row.id, revision: row.revision },
      data: { ...change, revision: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) return wasChanged.refusal;
    const visibility = widerOf(row.visibility, change.visibility as AnnotationView["visibility"] | undefined);
    await recordFate(tx, fateOf(change), { ...row, visibility, actorId: idOf(actor) });
    return null;
  });
}

interface Subject {
  id: string;
  documentId: string;
  actorId: string | null;
  visibility: Visibility;
}

async function recordFate(
  tx: Transaction,
  fate: "created" | "updated" | "deleted" | "restored",
  subject: Subject,
) {
  const { id: subjectId, documentId, actorId, visibility } = subject;
  await recordEvent(tx, { type: `annotation.${fate}`, subjectId, documentId, actorId, visibility });
}

async function readAgain(actor: Actor, annotationId: string): Promise<Result<AnnotationView>> {
  const row = await findReadableAnnotation(actor, annotationId);
  return row ? accept(viewAnnotation(actor, row)) : annotationIsGone;
}

function found(row: AnnotationRow | null): Result<AnnotationRow> {
  return row ? accept(row) : annotationIsGone;
}
