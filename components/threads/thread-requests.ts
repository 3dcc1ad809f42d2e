/** A thread's requests: all of its comments, a reply, a change, a removal and its undoing. */
import { create } from "@/components/requests/create";
import { says } from "@/components/requests/says";
import { send } from "@/lib/http/client";
import type { Body } from "@/lib/richtext/body";
import type { CommentView } from "@/lib/threads/view";

export interface ThreadSubject {
  kind: "annotation" | "claim";
  id: string;
}

/** A comment as it now is; or why not, in one sentence, with what somebody else made of it meanwhile if that is why. */
export type Commented = { comment: CommentView } | { problem: string; theirs?: CommentView };

/** A comment that is to be changed, with the ETag it was seen with; null where nobody noted that. */
export interface SeenComment {
  id: string;
  etag: string | null;
}

/** The address of a subject in the API. */
export function subjectPath({ kind, id }: ThreadSubject): string {
  return `/api/${kind}s/${id}`;
}

/** Fetches every comment, page by page; answers a sentence when one page does not come. */
export async function fetchComments(subject: ThreadSubject): Promise<CommentView[] | string> {
  const path = `${subjectPath(subject)}/comments?limit=200`;
  const comments: CommentView[] = [];
  let after: string | null = null;
  do {
    const query: string = after === null ? "" : `&after=${encodeURIComponent(after)}`;
    const answer = await send<{ items: CommentView[]; next: string | null }>("GET", `${path}${query}`);
    if (!answer.ok) return answer.refusal.sentence;
    comments.push(...answer.value.items);
    after = answer.value.next;
  } while (after !== null);
  return comments;
}

/** Sends a reply; after a lost answer it may be sent again. */
export async function sendReply(
  subject: ThreadSubject,
  { body, parentId }: { body: Body; parentId: string | null },
): Promise<Commented> {
  const content = parentId === null ? { body } : { body, parentId };
  const answer = await create<CommentView>(`${subjectPath(subject)}/comments`, content);
  return answer.ok ? { comment: answer.value } : { problem: answer.refusal.sentence };
}

/** Changes a comment as it was seen; where it is no longer so, answers what it is. */
export async function changeComment({ id, etag }: SeenComment, body: Body): Promise<Commented> {
  const path = `/api/comments/${id}`;
  const options = { body: { body }, ...(etag === null ? {} : { ifMatch: etag }) };
  const answer = await send<CommentView>("PATCH", path, options);
  if (answer.ok) return { comment: answer.value };
  const { kind, sentence } = answer.refusal;
  if (kind !== "stale" && kind !== "precondition-required") return { problem: sentence };
  const now = await send<CommentView>("GET", path);
  // Saved by this very change, and only the answer was lost.
  if (now.ok && says(now.value, { body })) return { comment: now.value };
  const problem =
    "Someone changed this comment meanwhile. Theirs is shown above; yours is kept. Save again to replace it.";
  return now.ok ? { problem, theirs: now.value } : { problem: now.refusal.sentence };
}

/** Takes a comment away; answers a sentence when it could not be done. */
export async function deleteComment({ id, etag }: CommentView): Promise<string | undefined> {
  const answer = await send("DELETE", `/api/comments/${id}`, { ifMatch: etag });
  return answer.ok ? undefined : answer.refusal.sentence;
}

/** Brings a comment back. */
export async function restoreComment({ id }: CommentView): Promise<Commented> {
  const answer = await send<CommentView>("POST", `/api/comments/${id}/restore`);
  return answer.ok ? { comment: answer.value } : { problem: answer.refusal.sentence };
}
