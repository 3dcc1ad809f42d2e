/** The names under which a thread's drafts are kept, all of them with what the thread is about. */
import type { DraftKey } from "@/lib/drafts/draft";
import type { ThreadSubject } from "./thread-requests";

/** The field of a new comment. */
export const newComment = "comment";

/** The field of a reply to a comment. */
export function replyField(commentId: string): string {
  return `reply to ${commentId}`;
}

/** The field of a change of a comment. */
export function editField(commentId: string): string {
  return `comment ${commentId}`;
}

/** What they are kept about. */
export function draftSubject({ kind, id }: ThreadSubject): string {
  return `${kind}:${id}`;
}

/** Where an earlier release kept a reply to a comment. */
export function formerReplyKey(userId: string, commentId: string): DraftKey {
  return { userId, subject: `comment:${commentId}`, field: "reply" };
}

/** Where an earlier release kept a change of a comment. */
export function formerEditKey(userId: string, commentId: string): DraftKey {
  return { userId, subject: `comment:${commentId}`, field: "body" };
}

/** Whether any of these fields is the thread's. */
export function hasThreadDraft(fields: ReadonlySet<string>): boolean {
  return [...fields].some((field) => /^(comment|reply to)\b/u.test(field));
}
