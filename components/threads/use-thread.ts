"use client";
/** A thread's comments: fetched when it is opened, sent, changed, taken away and brought back. */
import { useEffect, useState } from "react";
import { uuidv7 } from "uuidv7";
import { announce } from "@/components/ui/toast-store";
import { send } from "@/lib/http/client";
import type { Body } from "@/lib/richtext/body";
import type { CommentView } from "@/lib/threads/view";
import { onNews } from "./thread-news";

export interface ThreadSubject {
  kind: "annotation" | "claim";
  id: string;
}

export interface OpenThread {
  /** Null until they have come. */
  comments: readonly CommentView[] | null;
  /** Why they could not be fetched. */
  problem: string | null;
  reload: () => void;
  /** Each answers nothing when it was done, else one sentence. */
  reply: (body: Body, parentId: string | null) => Promise<string | undefined>;
  edit: (comment: CommentView, body: Body) => Promise<string | undefined>;
  remove: (comment: CommentView) => Promise<void>;
}

/** The address of a subject in the API. */
export function subjectPath({ kind, id }: ThreadSubject): string {
  return `/api/${kind}s/${id}`;
}

/** Opens a thread while `isOpen`. `onCount` hears how many comments there are now. */
export function useThread(
  subject: ThreadSubject,
  isOpen: boolean,
  onCount: (count: number) => void,
): OpenThread {
  const [comments, setComments] = useState<readonly CommentView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const path = subjectPath(subject);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let isWanted = isOpen;
    if (!isOpen) return undefined;
    void fetchAll(`${path}/comments`).then((found) => {
      if (!isWanted) return;
      setProblem(typeof found === "string" ? found : null);
      if (typeof found !== "string") setComments(found);
    });
    return () => {
      isWanted = false;
    };
  }, [path, isOpen, tries]);

  useEffect(() => onNews(subject.id, () => setTries((before) => before + 1)), [subject.id]);

  const [ids] = useState(() => new Map<string, string>());
  const keep = (next: readonly CommentView[]) => {
    setComments(next);
    onCount(next.filter(({ deletedAt }) => deletedAt === null).length);
  };
  const put = (comment: CommentView) => {
    const others = (comments ?? []).filter(({ id }) => id !== comment.id);
    keep([...others, comment]);
  };

  async function reply(body: Body, parentId: string | null) {
    // One id for all tries of one reply, so that a retry after a lost answer is the same comment.
    const key = JSON.stringify([parentId, body]);
    const id = ids.get(key) ?? uuidv7();
    ids.set(key, id);
    const content = { id, body, ...(parentId === null ? {} : { parentId }) };
    const answer = await send<CommentView>("POST", `${path}/comments`, { body: content });
    if (!answer.ok) return answer.refusal.sentence;
    put(answer.value);
    return undefined;
  }

  async function edit(comment: CommentView, body: Body) {
    const at = `/api/comments/${comment.id}`;
    const answer = await send<CommentView>("PATCH", at, { body: { body }, ifMatch: comment.etag });
    if (answer.ok) {
      put(answer.value);
      return undefined;
    }
    if (answer.refusal.kind === "stale") {
      const now = await send<CommentView>("GET", at);
      if (now.ok) put(now.value);
      return "Someone changed this comment meanwhile. Theirs is shown above; yours is kept. Save again to replace it.";
    }
    return answer.refusal.sentence;
  }

  async function remove(comment: CommentView) {
    const at = `/api/comments/${comment.id}`;
    const answer = await send("DELETE", at, { ifMatch: comment.etag });
    if (!answer.ok) {
      announce(`Not deleted. ${answer.refusal.sentence}`);
      return;
    }
    setTries((before) => before + 1);
    const hasReplies = comments?.some(({ parentId }) => parentId === comment.id) === true;
    if (!hasReplies) keep((comments ?? []).filter(({ id }) => id !== comment.id));
    announce("Comment deleted.", {
      label: "Undo",
      run: () => void send("POST", `${at}/restore`).then(() => setTries((before) => before + 1)),
    });
  }

  const reload = () => setTries((before) => before + 1);
  return { comments, problem, reload, reply, edit, remove };
}

async function fetchAll(path: string): Promise<CommentView[] | string> {
  const comments: CommentView[] = [];
  let after: string | null = null;
  do {
    const query: string = after === null ? "" : `&after=${encodeURIComponent(after)}`;
    const answer = await send<{ items: CommentView[]; next: string | null }>(
      "GET",
      `${path}?limit=200${query}`,
    );
    if (!answer.ok) return answer.refusal.sentence;
    comments.push(...answer.value.items);
    after = answer.value.next;
  } while (after !== null);
  return comments;
}
