"use client";
/** One comment with its replies: who, when, what, whether it was edited; or the tombstone of one that is gone. */
import { useState } from "react";
import { draftLabel, useDraftFields } from "@/components/drafts/use-draft-fields";
import { LazyBodyEditor } from "@/components/editor/lazy-body-editor";
import { RichText } from "@/components/editor/rich-text";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { Body } from "@/lib/richtext/body";
import { threadLevels } from "@/lib/threads/tree";
import type { CommentView } from "@/lib/threads/view";
import type { CommentNode } from "./comment-tree";
import { draftSubject, editField, formerEditKey, formerReplyKey, replyField } from "./draft-fields";
import type { OpenThread } from "./use-thread";

interface CommentItemProps {
  node: CommentNode;
  thread: OpenThread;
  viewer: { id: string; name: string } | null;
  canReply: boolean;
  /** How many comments it stands under; deep ones are indented no further. */
  depth: number;
}

/** Replies this deep stand under one another without going further in: a margin is narrow. */
const deepest = 3;

/** Renders a comment and, under it, its replies. */
export function CommentItem({ node, thread, viewer, canReply, depth }: CommentItemProps) {
  const [open, setOpen] = useState<"reply" | "edit" | null>(null);
  const { comment, replies } = node;
  const close = () => setOpen(null);
  const mayReply = canReply && viewer !== null && depth + 1 < threadLevels;
  const isGone = comment.deletedAt !== null || comment.author === null;
  return (
    <li>
      {isGone ? (
        <p className="text-sm text-ink-soft italic">This comment was deleted.</p>
      ) : (
        <>
          <CommentHead comment={comment} />
          {open === "edit" && viewer ? (
            <CommentEdit comment={comment} thread={thread} userId={viewer.id} onClose={close} />
          ) : (
            <>
              <RichText body={comment.body as Body} />
              <Acts {...{ comment, thread }} userId={viewer?.id} canReply={mayReply} onOpen={setOpen} />
            </>
          )}
        </>
      )}
      {open === "reply" && viewer ? (
        <Reply comment={comment} thread={thread} userId={viewer.id} onClose={close} />
      ) : null}
      {replies.length > 0 ? (
        <ol className={`mt-2 grid gap-3 ${depth < deepest ? "border-s-2 border-line ps-3" : ""}`}>
          {replies.map((reply) => (
            <CommentItem
              key={reply.comment.id}
              node={reply}
              thread={thread}
              viewer={viewer}
              canReply={canReply}
              depth={depth + 1}
            />
          ))}
        </ol>
      ) : null}
    </li>
  );
}

interface ActsProps {
  comment: CommentView;
  thread: OpenThread;
  userId: string | undefined;
  canReply: boolean;
  onOpen: (form: "reply" | "edit") => void;
}

function Acts({ comment, thread, userId, canReply, onOpen }: ActsProps) {
  const { id, can } = comment;
  const drafts = useDraftFields(userId, draftSubject(thread.subject));
  return (
    <div className="-ms-2 flex flex-wrap">
      {canReply ? (
        <Act label={draftLabel("Reply", drafts.has(replyField(id)))} onClick={() => onOpen("reply")} />
      ) : null}
      {can.edit ? (
        <Act label={draftLabel("Edit", drafts.has(editField(id)))} onClick={() => onOpen("edit")} />
      ) : null}
      {can.delete ? <Act label="Delete" onClick={() => void thread.remove(comment)} /> : null}
    </div>
  );
}

function Act({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button tone="quiet" size="small" onClick={onClick}>
      {label}
    </Button>
  );
}

function CommentHead({ comment }: { comment: CommentView }) {
  const { author, createdAt, editedAt, history } = comment;
  return (
    <div className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
      <Avatar name={author?.name ?? ""} seed={author?.id ?? ""} named />
      <b className="font-semibold text-ink">{author?.name}</b>
      <Time at={createdAt} />
      {editedAt === null ? null : history.length === 0 ? (
        <span>edited</span>
      ) : (
        <details className="open:basis-full">
          <summary>edited</summary>
          <ol className="mt-1 grid gap-1 border-s-2 border-line ps-2">
            {history.map(({ bodyText, at }) => (
              <li key={at}>
                <Time at={at} />: <span className="wrap-anywhere whitespace-pre-wrap">{bodyText}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

interface WritingProps {
  comment: CommentView;
  thread: OpenThread;
  userId: string;
  onClose: () => void;
}

function Reply({ comment, thread, userId, onClose }: WritingProps) {
  return (
    <div className="mt-1 mb-2">
      <LazyBodyEditor
        label={`Your reply to ${comment.author?.name ?? "this"}`}
        draftKey={{ userId, subject: draftSubject(thread.subject), field: replyField(comment.id) }}
        formerKey={formerReplyKey(userId, comment.id)}
        submitLabel="Reply"
        autoFocus
        onCancel={onClose}
        onSubmit={async (body) => {
          const problem = await thread.reply(body, comment.id);
          if (problem === undefined) onClose();
          return problem;
        }}
      />
    </div>
  );
}

function CommentEdit({ comment, thread, userId, onClose }: WritingProps) {
  const [first] = useState(comment);
  const [isMet, setMet] = useState(false);
  // What it says by now is shown once that is known not to be what is being changed.
  const isShown = isMet || comment.etag !== first.etag;
  return (
    <>
      {isShown ? <RichText body={comment.body as Body} className="mb-2 text-ink-soft" /> : null}
      <LazyBodyEditor
        label="Your earlier comment"
        initialBody={first.body as Body}
        madeOn={first.etag}
        draftKey={{ userId, subject: draftSubject(thread.subject), field: editField(comment.id) }}
        formerKey={formerEditKey(userId, comment.id)}
        submitLabel="Save"
        autoFocus
        onCancel={onClose}
        onSubmit={async (body, madeOn) => {
          const etag = isShown ? comment.etag : madeOn;
          const problem = await thread.edit({ id: comment.id, etag }, body);
          if (problem === undefined) onClose();
          // Its draft was begun before somebody's change, which is what stands here.
          else if (etag !== comment.etag) setMet(true);
          return problem;
        }}
      />
    </>
  );
}
