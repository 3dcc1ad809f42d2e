/** A thread's comments as a tree: each with its replies, old ones first. */
import type { CommentView } from "@/lib/threads/view";

export interface CommentNode {
  comment: CommentView;
  replies: CommentNode[];
}

/** Builds the tree. A reply whose parent is not in the list stands at the top, so that nothing goes unseen. */
export function treeOf(comments: readonly CommentView[]): CommentNode[] {
  const nodes = new Map<string, CommentNode>();
  for (const comment of inTime(comments)) nodes.set(comment.id, { comment, replies: [] });
  const roots: CommentNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.comment.parentId === null ? undefined : nodes.get(node.comment.parentId);
    (parent ? parent.replies : roots).push(node);
  }
  return roots;
}

function inTime(comments: readonly CommentView[]): CommentView[] {
  return [...comments].sort((one, other) => {
    if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1;
    return one.id < other.id ? -1 : 1;
  });
}
