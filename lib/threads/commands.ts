/** Writing in a thread, changing and taking away what was written. */
import { type Actor, idOf, type Person } from "@/lib/accounts/actor";
import { lockAsRead } from "@/lib/documents/queries";
import { recordEvent } from "@/lib/events/commands";
import { type EventType, fateOf } from "@/lib/events/event";
import { refuseUnseen, wasChanged } from "@/lib/http/etag";
import { newId } from "@/lib/http/id";
import { refuseRestore } from "@/lib/restoring";
import { accept, acceptExisting, type Refusal, type Result, refuse } from "@/lib/result";
import type { Body } from "@/lib/richtext/body";
import { bodyText } from "@/lib/richtext/plain-text";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db, type Transaction } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { CommentChange, CommentId, CommentRemoval, NewComment } from "./input";
import { canDeleteComment, canEditComment, canReplyIn, canRestoreComment } from "./policy";
import {
  commentIsGone,
  findComment,
  findInReadableThread,
  findLevel,
  findReadableThread,
  readComment,
  type Thread,
} from "./queries";
import { threadLevels } from "./tree";
import type { CommentView } from "./view";
import { type CommentRow, viewComment } from "./view-comment";

/** The refusal of words, or of closing, to somebody who may read a thread and no more. */
export const mayOnlyRead = refuse("forbidden", "You may read this thread, but not write in it.");

/** Writes a comment in a thread, or a reply to one of its comments. Refuses `conflict` for a reply to a deleted one, or a too deep one. */
export async function createComment(actor: Actor, input: NewComment): Promise<Result<CommentView>> {
  const found = await findReadableThread(actor, input);
  if (!found.ok) return found;
  const thread = found.value;
  if (actor.kind === "anonymous" || !canReplyIn(actor, thread)) return mayOnlyRead;
  const id = input.id ?? newId();
  const hash = createHashOf({ actor: actor.id, ...input });
  const made = await createOnce({
    hash,
    find: () => findComment(id),
    create: () => insertComment(actor, thread, { ...input, id, hash }),
  });
  if (!made.ok) return made;
  const view = viewComment(actor, made.value, thread);
  return made.existing ? acceptExisting(view) : accept(view);
}

/** Refuses a reply to what is not a comment of the thread, was deleted, or stands as deep as a thread goes. */
async function refuseParent(thread: Thread, parentId: string | undefined) {
  if (parentId === undefined) return null;
  const parent = await db.comment.findFirst({ where: { id: parentId, ...thread.where } });
  if (!parent) {
    const message = "must be a comment of the same thread";
    return refuse("invalid", "There is no such comment here.", { fields: [{ path: "parentId", message }] });
  }
  if (parent.deletedAt !== null) {
    return refuse("conflict", "The comment you answer was deleted. Write in the thread itself instead.");
  }
  return (await findLevel(parentId)) < threadLevels
    ? null
    : refuse(
        "conflict",
        "Replies go no deeper here. Answer an earlier comment, or write in the thread itself.",
      );
}

async function insertComment(
  actor: Person,
  thread: Thread,
  input: NewComment & { id: string; hash: string },
): Promise<Result<CommentRow>> {
  const refused = await refuseParent(thread, input.parentId);
  if (refused) return refused;
  const refusal = await db.$transaction(async (tx) => {
    const late = await lockAsRead(tx, thread.on.document);
    if (late) return late;
    await tx.comment.create({
      data: {
        ...{ id: input.id, documentId: thread.documentId, ...thread.where },
        ...{ authorId: actor.id, parentId: input.parentId ?? null, createHash: input.hash },
        ...bodyColumns(input.body),
      },
    });
    await recordInThread(tx, thread, { type: "comment.created", subjectId: input.id, actorId: actor.id });
    return null;
  });
  if (refusal) return { ok: false, refusal };
  const row = await findComment(input.id);
  return row ? accept(row) : commentIsGone;
}

function bodyColumns(body: Body) {
  return { body: body as Prisma.InputJsonValue, bodyText: bodyText(body) };
}

/** Changes what a comment says; what it said before is kept. Refuses unless the actor wrote it. */
export async function editComment(actor: Actor, input: CommentChange): Promise<Result<CommentView>> {
  const found = await findLiving(actor, input.commentId);
  if (!found) return commentIsGone;
  if (!canEditComment(actor, found.comment, found.thread)) {
    return refuse("forbidden", "Only who wrote this comment may change it.");
  }
  const unseen = refuseUnseen(input.ifMatch, found.comment.revision);
  if (unseen) return { ok: false, refusal: unseen };
  const change = { ...bodyColumns(input.body), editedAt: new Date() };
  const refusal = await changeComment(actor, found, change);
  return refusal ? { ok: false, refusal } : await readComment(actor, input);
}

/** Takes a comment away, for everyone at once; where it has replies, a tombstone stays. It can be brought back for 30 days. */
export async function deleteComment(actor: Actor, input: CommentRemoval): Promise<Result<null>> {
  const found = await findLiving(actor, input.commentId);
  if (!found) return commentIsGone;
  if (!canDeleteComment(actor, found.comment, found.thread)) {
    return refuse("forbidden", "Only who wrote this comment, or an editor, may delete it.");
  }
  const unseen = refuseUnseen(input.ifMatch, found.comment.revision);
  if (unseen) return { ok: false, refusal: unseen };
  const refusal = await changeComment(actor, found, { deletedAt: new Date() });
  return refusal ? { ok: false, refusal } : accept(null);
}

/** Brings a deleted comment back. One that is not deleted is answered as it stands. */
export async function restoreComment(actor: Actor, input: CommentId): Promise<Result<CommentView>> {
  const found = await findInReadableThread(actor, input.commentId);
  if (!found || !canRestoreComment(actor, found.comment, found.thread)) {
    return found?.comment.deletedAt === null
      ? refuse("forbidden", "Only who wrote this comment, or an editor, may bring it back.")
      : commentIsGone;
  }
  const refused = refuseRestore(found.comment);
  if (refused) return refused;
  if (found.comment.deletedAt !== null) {
    await changeComment(actor, found, { deletedAt: null });
  }
  return await readComment(actor, input);
}

interface Found {
  comment: CommentRow;
  thread: Thread;
}

async function findLiving(actor: Actor, commentId: string): Promise<Found | null> {
  const found = await findInReadableThread(actor, commentId);
  return found?.comment.deletedAt === null ? found : null;
}

type Change = Prisma.CommentUncheckedUpdateManyInput;

/** Writes a change on the revision it was made on, with its event. Refuses when another came first. */
async function changeComment(
  actor: Actor,
  { comment, thread }: Found,
  change: Change,
): Promise<Refusal | null> {
  return await db.$transaction(async (tx) => {
    const { id, revision, editedAt, createdAt } = comment;
    const late = await lockAsRead(tx, thread.on.document);
    if (late) return late;
    const { count } = await tx.comment.updateMany({
      where: { id, revision },
      data: { ...change, revision: { increment: 1 } },
    });
    if (count === 0) return wasChanged.refusal;
    if (change.body !== undefined) {
      const before = { ...bodyColumns(comment.body as Body), at: editedAt ?? createdAt };
      await tx.commentRevision.create({ data: { commentId: id, revision, ...before } });
    }
    await recordInThread(tx, thread, {
      type: `comment.${fateOf(change)}`,
      ...{ subjectId: id, actorId: idOf(actor) },
    });
    return null;
  });
}

interface Fate {
  type: EventType;
  subjectId: string;
  actorId: string | null;
}

/** Records an event in a thread; whoever may not read the thread must not hear of it. */
export async function recordInThread(
  tx: Transaction,
  { id: aboutId, documentId, visibility }: Thread,
  fate: Fate,
): Promise<void> {
  await recordEvent(tx, {
    ...fate,
    aboutId,
    documentId,
    ...(visibility === undefined ? {} : { visibility }),
  });
}
