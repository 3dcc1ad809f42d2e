"use client";
/**
 * The discussion of a note or a claim, under it. It shows the count until it is opened; the comments come
 * then, and the editor only when someone is about to write.
 */
import { type ReactNode, useId, useState } from "react";
import { draftLabel, useDraftFields } from "@/components/drafts/use-draft-fields";
import { LazyBodyEditor } from "@/components/editor/lazy-body-editor";
import { Button } from "@/components/ui/button";
import { LesserAct } from "@/components/ui/lesser-row";
import { Notice } from "@/components/ui/notice";
import { CommentItem } from "./comment-item";
import { commentTree } from "./comment-tree";
import { draftSubject, hasThreadDraft, newComment } from "./draft-fields";
import type { ThreadSubject } from "./thread-requests";
import { useThread } from "./use-thread";
import { type Resolved, useTurn } from "./use-turn";

interface ThreadProps {
  subject: ThreadSubject;
  viewer: { id: string; name: string } | null;
  canReply: boolean;
  count: number;
  resolved: Resolved;
  /** Called with what the discussion changed of its subject. */
  onChange: (change: { commentCount: number } | { resolved: Resolved }) => void;
  /** Called with whether it is open and wants more width. */
  onLong: (isLong: boolean) => void;
  /** Other actions, in the same row before it. */
  children?: ReactNode;
}

/** Renders the row of actions and, once opened, the thread under it. */
export function Thread(props: ThreadProps) {
  const { subject, viewer, canReply, count, resolved, onChange, onLong, children } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [isNew, setIsNew] = useState(false);
  const listId = useId();
  const thread = useThread(subject, isOpen, (commentCount) => onChange({ commentCount }));
  const { turn, button, wayIn } = useTurn(subject, resolved, onChange);
  const drafts = useDraftFields(viewer?.id, draftSubject(subject));
  const label = draftLabel(count > 0 ? `Discuss · ${count}` : "Discuss", !isOpen && hasThreadDraft(drafts));
  const toggle = () => {
    setIsOpen(!isOpen);
    setIsNew(!isOpen && count === 0);
    onLong(!isOpen);
  };

  return (
    <>
      <div className="mt-2 -ms-2 flex flex-wrap">
        {children}
        {canReply || count > 0 ? (
          <Button
            ref={wayIn}
            tone="quiet"
            size="small"
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={toggle}
          >
            {label}
          </Button>
        ) : null}
      </div>
      {resolved ? (
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
          Resolved by <bdi>{resolved.by.name}</bdi>.
          {canReply ? <LesserAct ref={button} label="Reopen" onClick={() => turn(false)} /> : null}
        </p>
      ) : null}
      <div id={listId} hidden={!isOpen}>
        {isOpen ? <Comments {...{ thread, subject, viewer, canReply, isNew }} /> : null}
        {isOpen && canReply && count > 0 && !resolved ? (
          <p className="mt-2 text-sm text-ink-soft">
            <LesserAct ref={button} label="Resolve this discussion" onClick={() => turn(true)} />
          </p>
        ) : null}
      </div>
    </>
  );
}

type CommentsProps = Pick<ThreadProps, "subject" | "viewer" | "canReply"> & {
  thread: ReturnType<typeof useThread>;
  /** Whether it was opened with nothing in it to read: then it was opened to write. */
  isNew: boolean;
};

function Comments({ thread, subject, viewer, canReply, isNew }: CommentsProps) {
  const { comments, problem, reload } = thread;
  const failure =
    problem === null ? null : (
      <Notice tone="failure" action={<Button onClick={reload}>Try again</Button>}>
        {comments === null ? "The discussion could not be fetched." : "What is new could not be fetched."}{" "}
        {problem}
      </Notice>
    );
  // A new one has nothing to wait for: what is typed right after the press must find the field.
  if (comments === null && !(isNew && canReply && viewer)) {
    if (failure) return failure;
    return (
      <p role="status" className="mt-2 text-sm text-ink-soft">
        Fetching the discussion…
      </p>
    );
  }
  return (
    <div className="mt-2 border-t border-line pt-2">
      {failure}
      {comments?.length === 0 && !canReply ? (
        <p className="text-ink-soft">Nobody has said anything yet.</p>
      ) : null}
      <ol className="grid gap-3">
        {commentTree(comments ?? []).map((node) => (
          <CommentItem
            key={node.comment.id}
            node={node}
            thread={thread}
            viewer={viewer}
            canReply={canReply}
            depth={0}
          />
        ))}
      </ol>
      {viewer && canReply ? <CommentForm {...{ thread, subject, isNew }} userId={viewer.id} /> : null}
    </div>
  );
}

type CommentFormProps = Pick<CommentsProps, "thread" | "subject" | "isNew"> & { userId: string };

function CommentForm({ thread: { reply }, subject, isNew, userId }: CommentFormProps) {
  return (
    <div className="mt-3">
      <LazyBodyEditor
        label="Your comment"
        draftKey={{ userId, subject: draftSubject(subject), field: newComment }}
        submitLabel="Comment"
        placeholder="Say something"
        autoFocus={isNew}
        onSubmit={(body) => reply(body, null)}
      />
    </div>
  );
}
