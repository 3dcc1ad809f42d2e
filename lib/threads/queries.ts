/** Finding threads and their comments. Nothing here answers one on something that the actor may not read. */
import type { Actor } from "@/lib/accounts/actor";
import { annotationIsGone, findAnnotation, visibleTo } from "@/lib/annotations/queries";
import type { AnnotationRow } from "@/lib/annotations/view-annotation";
import { type BareClaim, claimIsGone, findClaim } from "@/lib/claims/queries";
import { canAnnotate, canContribute, canEdit } from "@/lib/documents/policy";
import type { DocumentRow } from "@/lib/documents/view";
import type { Visibility } from "@/lib/documents/visibility";
import { afterCursor, type Page, pageOf } from "@/lib/http/page";
import { restorableSince } from "@/lib/restoring";
import { accept, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import { Prisma } from "@/prisma/generated/client";
import type { CommentId, ThreadAddress, ThreadQuery } from "./input";
import { canReadThread } from "./policy";
import { threadLevels } from "./tree";
import type { CommentView } from "./view";
import { type CommentRow, viewComment } from "./view-comment";

type Hung = { kind: "claim"; on: BareClaim } | { kind: "annotation"; on: AnnotationRow };

/** A thread: what it hangs on, and the columns that lead from its comments to that. */
export type Thread = Hung & {
  /** The id of the claim or annotation. */
  id: string;
  documentId: string;
  /** How widely its events may be told; undefined where the document alone says. */
  visibility?: Visibility;
  where: { claimId: string } | { annotationId: string };
};

export const commentSelection = {
  author: { select: { id: true, name: true } },
  revisions: { orderBy: { revision: "asc" }, select: { bodyText: true, at: true } },
} as const satisfies Prisma.CommentInclude;

/** The sentence for a comment that is not there, or that the actor may not know of. */
export const commentIsGone = refuse("not-found", "That comment is gone or private.");

/** A thread, whoever asks; null where there is nothing that it could hang on. */
async function findThread(address: ThreadAddress): Promise<Thread | null> {
  if ("claimId" in address) {
    const on = await findClaim(address.claimId);
    return on && { kind: "claim", on, id: on.id, documentId: on.documentId, where: { claimId: on.id } };
  }
  const on = await findAnnotation(address.annotationId);
  if (!on) return null;
  const { id, documentId, visibility } = on;
  return { kind: "annotation", on, id, documentId, visibility, where: { annotationId: id } };
}

/** The thread of a claim or annotation that the actor may read. */
export async function findReadableThread(actor: Actor, address: ThreadAddress): Promise<Result<Thread>> {
  const thread = await findThread(address);
  if (thread && canReadThread(actor, thread)) return accept(thread);
  return "claimId" in address ? claimIsGone : annotationIsGone;
}

/** A comment's row, deleted or not, whoever asks. */
export async function findComment(commentId: string): Promise<CommentRow | null> {
  return await db.comment.findUnique({ where: { id: commentId }, include: commentSelection });
}

/** The level of a comment in its thread, from 1; counted no further than the thread is deep. */
export async function findLevel(commentId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ level: number }[]>`
    WITH RECURSIVE above AS (
      SELECT "parentId", 1 AS "level" FROM "Comment" WHERE "id" = ${commentId}::uuid
      UNION ALL
      SELECT c."parentId", above."level" + 1 FROM "Comment" c JOIN above ON above."parentId" = c."id"
      WHERE above."level" < ${threadLevels}
    )
    SELECT max("level") AS "level" FROM above`;
  return row?.level ?? 1;
}

/** A comment, deleted or not, with its thread, which the actor may read; null when there is none. */
export async function findInReadableThread(actor: Actor, commentId: string) {
  const comment = await findComment(commentId);
  if (!comment) return null;
  const { claimId, annotationId } = comment;
  const address = claimId === null ? annotationId !== null && { annotationId } : { claimId };
  const thread = address && (await findReadableThread(actor, address));
  return thread && thread.ok ? { comment, thread: thread.value } : null;
}

/** One comment. A deleted one is gone, also where it left a tombstone in its thread. */
export async function readComment(actor: Actor, input: CommentId): Promise<Result<CommentView>> {
  const found = await findInReadableThread(actor, input.commentId);
  if (!found || found.comment.deletedAt !== null) return commentIsGone;
  return accept(viewComment(actor, found.comment, found.thread));
}

/**
 * `canRestoreComment` as SQL, for those of a document that the actor may read which can still be brought back: in
 * threads that the actor may read, an editor any, whoever may write there their own.
 */
export function restorableComments(actor: Actor, document: DocumentRow): Prisma.CommentWhereInput {
  if (actor.kind === "anonymous") return { id: { in: [] } };
  const onNotes = { annotation: visibleTo(actor, document) };
  const onClaims = { claim: { deletedAt: null } };
  const contributes = canContribute(actor, document);
  const writesOnNotes = contributes || canAnnotate(actor, document);
  const mine = { authorId: actor.id };
  const open = canEdit(actor, document)
    ? [onNotes, onClaims]
    : [
        ...(writesOnNotes ? [{ ...onNotes, ...mine }] : []),
        ...(contributes ? [{ ...onClaims, ...mine }] : []),
      ];
  // An OR of nothing would leave nothing out.
  if (open.length === 0) return { id: { in: [] } };
  return { documentId: document.id, deletedAt: { gte: restorableSince() }, OR: open };
}

/** The ids of deleted comments that a living one answers, directly or through other deleted ones. */
async function findTombstones({ id, kind }: Thread): Promise<string[]> {
  const column = kind === "claim" ? Prisma.sql`"claimId"` : Prisma.sql`"annotationId"`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE shown AS (
      SELECT "id", "parentId", "deletedAt" FROM "Comment"
      WHERE ${column} = ${id}::uuid AND "deletedAt" IS NULL
      UNION
      SELECT c."id", c."parentId", c."deletedAt" FROM "Comment" c JOIN shown ON shown."parentId" = c."id"
    )
    SELECT "id" FROM shown WHERE "deletedAt" IS NOT NULL`;
  return rows.map((row) => row.id);
}

async function findShown(thread: Thread, query: { after?: ThreadQuery["after"]; take?: number }) {
  const { after, ...take } = query;
  const tombstones = await findTombstones(thread);
  return await db.comment.findMany({
    ...take,
    where: {
      AND: [thread.where, { OR: [{ deletedAt: null }, { id: { in: tombstones } }] }, afterCursor(after)],
    },
    include: commentSelection,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** Lists a thread's comments, old ones first; a deleted one is left out unless it has replies. */
export async function listComments(actor: Actor, input: ThreadQuery): Promise<Result<Page<CommentView>>> {
  const thread = await findReadableThread(actor, input);
  if (!thread.ok) return thread;
  const rows = await findShown(thread.value, { after: input.after, take: input.limit + 1 });
  return accept(pageOf(rows, input.limit, (row) => viewComment(actor, row, thread.value)));
}

/** A whole thread, old comments first, for its page; empty where the actor may not read it. */
export async function listThread(actor: Actor, address: ThreadAddress): Promise<CommentView[]> {
  const thread = await findReadableThread(actor, address);
  if (!thread.ok) return [];
  const rows = await findShown(thread.value, {});
  return rows.map((row) => viewComment(actor, row, thread.value));
}
