/** Finding annotations. Nothing here answers one that the actor may not read. */
import type { Actor } from "@/lib/accounts/actor";
import {
  documentIsGone,
  documentSelection,
  findDocumentAt,
  findReadableDocument,
} from "@/lib/documents/queries";
import { canEdit } from "@/lib/documents/policy";
import type { DocumentRow } from "@/lib/documents/view";
import { afterCursor, type Page, pageOf } from "@/lib/http/page";
import { restorableSince } from "@/lib/restoring";
import { accept, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { AnnotationId, AnnotationQuery } from "./input";
import { canReadAnnotation } from "./policy";
import { type AnnotationView, asOfEarlier } from "./view";
import { type AnnotationRow, viewAnnotation } from "./view-annotation";

const person = { select: { id: true, name: true } } as const;

/** A version, as far as it tells how passages stand in it. */
export interface VersionRow {
  id: string;
  number: number;
}

/** A passage with its placement in one version, and every placing by hand up to that. */
export function passageSelection({ id, number }: VersionRow) {
  return {
    include: {
      placements: { where: { versionId: id }, include: { placedBy: person } },
      placings: {
        where: { version: { number: { lte: number } } },
        select: {
          ...{ state: true, target: true, confirmed: true, placedAt: true, placedBy: person },
          version: { select: { number: true } },
        },
        orderBy: [{ version: { number: "asc" } }, { number: "asc" }],
      },
    },
  } as const satisfies Prisma.Annotation$passageArgs;
}

function annotationSelection(version: VersionRow) {
  return {
    creator: person,
    resolvedBy: person,
    passage: passageSelection(version),
    _count: { select: { comments: { where: { deletedAt: null } } } },
  } as const satisfies Prisma.AnnotationInclude;
}

/** Whom an annotation is for, as SQL. */
function openTo(actor: Actor, document: DocumentRow): Prisma.AnnotationWhereInput {
  const open: Prisma.AnnotationWhereInput[] = [{ visibility: "public" }];
  if (actor.kind === "person") {
    open.push({ creatorId: actor.id });
    if (document.groupId !== null && actor.memberships[document.groupId]) open.push({ visibility: "group" });
  }
  return { OR: open };
}

/** `canReadAnnotation` as SQL, for the annotations of a document that the actor may read. */
export function visibleTo(actor: Actor, document: DocumentRow): Prisma.AnnotationWhereInput {
  return { deletedAt: null, ...openTo(actor, document) };
}

/** `canRestoreAnnotation` as SQL, for those of a document that the actor may read which can still be brought back. */
export function restorableAnnotations(actor: Actor, document: DocumentRow): Prisma.AnnotationWhereInput {
  return {
    AND: [
      { documentId: document.id, deletedAt: { gte: restorableSince() } },
      openTo(actor, document),
      canEdit(actor, document) ? {} : madeBy(actor),
    ],
  };
}

function madeBy(actor: Actor): Prisma.AnnotationWhereInput {
  return actor.kind === "person" ? { creatorId: actor.id } : { id: { in: [] } };
}

/** The sentence for an annotation that is not there, or that the actor may not know of. */
export const annotationIsGone = refuse("not-found", "That annotation is gone or private.");

/** An annotation's row with its document, deleted or not, whoever asks; for commands that then ask a policy. */
export async function findAnnotation(annotationId: string): Promise<AnnotationRow | null> {
  const found = await db.annotation.findUnique({
    where: { id: annotationId },
    select: { document: { include: documentSelection } },
  });
  const version = found?.document.versions[0];
  if (!found || !version) return null;
  const row = await db.annotation.findUnique({
    where: { id: annotationId },
    include: annotationSelection(version),
  });
  return row && { ...row, document: found.document };
}

/** An annotation that the actor may read; null when there is none. */
export async function findReadableAnnotation(
  actor: Actor,
  annotationId: string,
): Promise<AnnotationRow | null> {
  const row = await findAnnotation(annotationId);
  return row && canReadAnnotation(actor, row) ? row : null;
}

/** One annotation. */
export async function readAnnotation(actor: Actor, input: AnnotationId): Promise<Result<AnnotationView>> {
  const row = await findReadableAnnotation(actor, input.annotationId);
  return row ? accept(viewAnnotation(actor, row)) : annotationIsGone;
}

async function findRows(document: DocumentRow, query: Pick<Prisma.AnnotationFindManyArgs, "where" | "take">) {
  const version = document.versions[0];
  if (!version) return [];
  const rows = await db.annotation.findMany({
    ...query,
    include: annotationSelection(version),
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, document }));
}

/** Lists a document's annotations that the actor may read, old ones first. */
export async function listAnnotations(
  actor: Actor,
  input: AnnotationQuery,
): Promise<Result<Page<AnnotationView>>> {
  const document = await findReadableDocument(actor, input.documentId);
  if (!document) return documentIsGone;
  const where: Prisma.AnnotationWhereInput = {
    AND: [
      { documentId: document.id },
      visibleTo(actor, document),
      input.creator === undefined ? {} : { creatorId: input.creator },
      input.tag === undefined ? {} : { tags: { has: input.tag } },
      afterCursor(input.after),
    ],
  };
  const rows = await findRows(document, { where, take: input.limit + 1 });
  return accept(pageOf(rows, input.limit, (row) => viewAnnotation(actor, row)));
}

/** Those of a document's annotations that the actor may read which have a place in the version its row is of. */
function placedIn(actor: Actor, document: DocumentRow): Prisma.AnnotationWhereInput {
  const versionId = document.versions[0]?.id ?? "";
  return {
    AND: [
      { documentId: document.id },
      visibleTo(actor, document),
      { passage: { placements: { some: { versionId } } } },
    ],
  };
}

/**
 * Every annotation of a document that the actor may read. With a number, those placed in that version, where they stood
 * in it: whatever is shown beside its text must be of the same version, also when a new one is saved meanwhile.
 */
export async function listAnnotationsForReader(
  actor: Actor,
  documentId: string,
  number?: number,
): Promise<AnnotationView[]> {
  const document = await findDocumentAt(actor, documentId, number);
  if (!document) return [];
  const all = { AND: [{ documentId }, visibleTo(actor, document)] };
  const rows = await findRows(document, { where: number === undefined ? all : placedIn(actor, document) });
  return rows.map((row) => viewAnnotation(actor, row));
}

/** Every annotation placed in an earlier version that the actor may read, as it stood there. */
export async function listAnnotationsAsOf(
  actor: Actor,
  documentId: string,
  number: number,
): Promise<AnnotationView[]> {
  return (await listAnnotationsForReader(actor, documentId, number)).map(asOfEarlier);
}

/** The first annotations of a version that the reader is sent with; the API gives those that follow `next`. */
export async function listFirstAnnotations(
  actor: Actor,
  documentId: string,
  number: number,
): Promise<Page<AnnotationView>> {
  const document = await findDocumentAt(actor, documentId, number);
  if (!document) return { items: [], next: null };
  const rows = await findRows(document, { where: placedIn(actor, document), take: sentAnnotations + 1 });
  return pageOf(rows, sentAnnotations, (row) => viewAnnotation(actor, row));
}

/** So many that nearly every document comes whole, so few that a page with thousands of notes opens at once. */
const sentAnnotations = 300;
