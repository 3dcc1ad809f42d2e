"use client";
/** A thread while it is open: its comments, and what can be done to them. */
import { useEffect, useRef, useState } from "react";
import { announce } from "@/components/ui/toast-store";
import { useIsPressing } from "@/components/ui/use-is-pressing";
import type { Body } from "@/lib/richtext/body";
import type { CommentView } from "@/lib/threads/view";
import { onNews } from "./thread-news";
import {
  type Commented,
  changeComment,
  deleteComment,
  fetchComments,
  restoreComment,
  type SeenComment,
  sendReply,
  type ThreadSubject,
} from "./thread-requests";

export interface OpenThread {
  subject: ThreadSubject;
  /** Null until they have come. */
  comments: readonly CommentView[] | null;
  /** Why they could not be fetched. */
  problem: string | null;
  reload: () => void;
  /** Each answers nothing when it was done, else one sentence. */
  reply: (body: Body, parentId: string | null) => Promise<string | undefined>;
  edit: (comment: SeenComment, body: Body) => Promise<string | undefined>;
  remove: (comment: CommentView) => Promise<void>;
}

/** Opens a thread while `isOpen`. `onCount` hears how many comments there are now. */
export function useThread(
  subject: ThreadSubject,
  isOpen: boolean,
  onCount: (count: number) => void,
): OpenThread {
  const { latest, put, problem, reload, ...found } = useComments(subject, isOpen);
  // What comes from elsewhere waits while a button is pressed, or it would be moved away under the press.
  const comments = useHeld(found.comments, useIsPressing());

  const take = (outcome: Commented) => {
    const comment = "comment" in outcome ? outcome.comment : outcome.theirs;
    if (comment) {
      const next = [...latest().filter(({ id }) => id !== comment.id), comment];
      put(next);
      onCount(next.filter(({ deletedAt }) => deletedAt === null).length);
    }
    return "problem" in outcome ? outcome.problem : undefined;
  };
  const reply = async (body: Body, parentId: string | null) =>
    take(await sendReply(subject, { body, parentId }));
  const edit = async (comment: SeenComment, body: Body) => take(await changeComment(comment, body));
  const remove = async (comment: CommentView) => {
    const trouble = await deleteComment(comment);
    if (trouble !== undefined) {
      announce(`Not deleted. ${trouble}`);
      return;
    }
    onCount(latest().filter(({ id, deletedAt }) => deletedAt === null && id !== comment.id).length);
    reload();
    announce("Comment deleted.", { label: "Undo", run: () => void bringBack(comment) });
  };
  const bringBack = async (comment: CommentView) => {
    const trouble = take(await restoreComment(comment));
    if (trouble !== undefined) announce(trouble);
    reload();
  };
  return { subject, comments, problem, reload, reply, edit, remove };
}

/** The comments of a thread, fetched when it opens, at every `reload`, at news from elsewhere, and once there is a connection again. */
function useComments({ kind, id }: ThreadSubject, isOpen: boolean) {
  const [comments, setComments] = useState<readonly CommentView[] | null>(null);
  // An answer may come after others have come: it must build on what is there by then.
  const newest = useRef<readonly CommentView[]>([]);
  const put = (next: readonly CommentView[]) => {
    newest.current = next;
    setComments(next);
  };
  const [problem, setProblem] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = isOpen;
    if (!isOpen) return undefined;
    void fetchComments({ kind, id }).then((found) => {
      if (!isWanted) return;
      setProblem(typeof found === "string" ? found : null);
      if (typeof found !== "string") put(found);
    });
    return () => {
      isWanted = false;
    };
  }, [kind, id, isOpen, tries]);
  const reload = () => {
    setTries((before) => before + 1);
  };
  useEffect(() => onNews(id, () => setTries((before) => before + 1)), [id]);
  useEffect(() => {
    if (problem === null) return undefined;
    const onOnline = () => setTries((before) => before + 1);
    window.addEventListener("online", onOnline);
    return () => window.removeEventListener("online", onOnline);
  }, [problem]);
  return { comments, latest: () => newest.current, put, problem, reload };
}

/** The value as it was when it began to be held; as it is once it is not held any more. */
function useHeld<Value>(value: Value, isHeld: boolean): Value {
  const [shown, setShown] = useState(value);
  if (!isHeld && shown !== value) setShown(value);
  return isHeld ? shown : value;
}
