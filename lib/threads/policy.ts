/** Who may do what in a thread. It is exactly as visible as the claim or annotation that it hangs on. */
import { type Actor, idOf } from "@/lib/accounts/actor";
import { type AnnotationSubject, canReadAnnotation, canReply } from "@/lib/annotations/policy";
import { type ClaimSubject, canReadClaim, canWorkOn } from "@/lib/claims/policy";
import { canEdit } from "@/lib/documents/policy";

/** What the policies need to know of a thread: what it hangs on. */
export type ThreadSubject =
  | { kind: "annotation"; on: AnnotationSubject }
  | { kind: "claim"; on: ClaimSubject };

/** What the policies need to know of a comment. */
export interface CommentSubject {
  authorId: string;
  deletedAt: Date | null;
}

export function canReadThread(actor: Actor, thread: ThreadSubject): boolean {
  return thread.kind === "claim" ? canReadClaim(actor, thread.on) : canReadAnnotation(actor, thread.on);
}

/** May write in it, close it and open it again. A closed thread can still be written in, and stays closed. */
export function canReplyIn(actor: Actor, thread: ThreadSubject): boolean {
  return thread.kind === "claim" ? canWorkOn(actor, thread.on) : canReply(actor, thread.on);
}

/** May change its words: only whoever wrote them. */
export function canEditComment(actor: Actor, comment: CommentSubject, thread: ThreadSubject): boolean {
  return comment.deletedAt === null && idOf(actor) === comment.authorId && canReplyIn(actor, thread);
}

/** May take it away: whoever wrote it, and the editors of the document. */
export function canDeleteComment(actor: Actor, comment: CommentSubject, thread: ThreadSubject): boolean {
  if (comment.deletedAt !== null || !canReadThread(actor, thread)) return false;
  return canEditComment(actor, comment, thread) || canEdit(actor, thread.on.document);
}

/** May bring it back: whoever may take it away. */
export function canRestoreComment(actor: Actor, comment: CommentSubject, thread: ThreadSubject): boolean {
  return canDeleteComment(actor, { ...comment, deletedAt: null }, thread);
}
