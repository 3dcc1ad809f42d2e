/** From a comment's row to what the API answers. */
import type { Actor } from "@/lib/accounts/actor";
import { etagOf } from "@/lib/http/etag";
import { canDeleteComment, canEditComment, type ThreadSubject } from "./policy";
import type { CommentView, ResolvedView } from "./view";

/** `commentSelection` fetches it. */
export interface CommentRow {
  id: string;
  documentId: string;
  annotationId: string | null;
  claimId: string | null;
  parentId: string | null;
  authorId: string;
  body: unknown;
  bodyText: string;
  createHash: string;
  revision: number;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  author: { id: string; name: string };
  /** What it said before each edit, oldest first. */
  revisions: { bodyText: string; at: Date }[];
}

/** Presents a comment to an actor; a deleted one as a tombstone, which tells neither words nor author. */
export function viewComment(actor: Actor, row: CommentRow, thread: ThreadSubject): CommentView {
  const { id, documentId, annotationId, claimId, parentId } = row;
  const place = {
    id,
    documentId,
    annotationId,
    claimId,
    parentId,
    etag: etagOf(row.revision),
    createdAt: row.createdAt.toISOString(),
  };
  if (row.deletedAt) {
    return {
      ...place,
      author: null,
      body: null,
      bodyText: "",
      editedAt: null,
      history: [],
      deletedAt: row.deletedAt.toISOString(),
      can: { edit: false, delete: false },
    };
  }
  return {
    ...place,
    author: row.author,
    body: row.body as CommentView["body"],
    bodyText: row.bodyText,
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: null,
    history: row.revisions.map(({ bodyText, at }) => ({ bodyText, at: at.toISOString() })),
    can: { edit: canEditComment(actor, row, thread), delete: canDeleteComment(actor, row, thread) },
  };
}

/** Presents whether a thread is closed. */
export function viewResolved(row: {
  resolvedAt: Date | null;
  resolvedBy: { id: string; name: string } | null;
}): ResolvedView {
  const { resolvedAt: at, resolvedBy: by } = row;
  return { resolved: at && by ? { at: at.toISOString(), by } : null };
}
