/** A thread's comments as a tree: each with its replies, old ones first. */
import { type Branch, treeOf } from "@/lib/threads/tree";
import type { CommentView } from "@/lib/threads/view";

export type CommentNode = Branch<CommentView>;

/** Builds the tree of a thread, whatever order its comments came in. */
export function commentTree(comments: readonly CommentView[]): CommentNode[] {
  return treeOf(comments.toSorted(byTime));
}

function byTime(one: CommentView, other: CommentView): number {
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
