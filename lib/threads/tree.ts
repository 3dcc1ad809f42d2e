/**
 * A thread as a tree: each comment with its replies. It has a floor: a reply may be made so deep and no deeper, and one
 * that is deeper all the same stands on the floor, after what it answers, so that whoever walks down comes to an end.
 * Which deleted comments stay as tombstones is told here of rows at hand and in ./queries.ts of the database; a test holds
 * the two together.
 */

/** How many levels a thread has, its openings being the first. */
export const threadLevels = 50;

export interface Branch<Comment> {
  comment: Comment;
  replies: Branch<Comment>[];
}

/** Builds the tree, in the order given. A reply whose parent is not in the list stands at the top, so that nothing goes unseen. */
export function treeOf<Comment extends { id: string; parentId: string | null }>(
  comments: readonly Comment[],
): Branch<Comment>[] {
  const answers = answersIn(comments);
  const top: Branch<Comment>[] = [];
  // A stack of its own rather than a function that calls itself: however deep a thread is, this holds.
  const waiting = (answers.get(null) ?? []).map((comment) => ({ comment, into: top, level: 1 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { comment, into, level } = next;
    const branch: Branch<Comment> = { comment, replies: [] };
    into.push(branch);
    const below =
      level < threadLevels ? { into: branch.replies, level: level + 1 } : { into, level: threadLevels };
    for (const reply of (answers.get(comment.id) ?? []).toReversed()) {
      waiting.push({ comment: reply, ...below });
    }
  }
  return top;
}

/** Leaves out the deleted comments that none still there answers, directly or through other deleted ones; keeps the order. */
export function withTombstones<
  Comment extends { id: string; parentId: string | null; deletedAt: Date | null },
>(comments: readonly Comment[]): Comment[] {
  const byId = new Map<string | null, Comment>(comments.map((comment) => [comment.id, comment]));
  const shown = new Set<Comment>();
  for (const living of comments.filter(({ deletedAt }) => deletedAt === null)) {
    let next: Comment | undefined = living;
    while (next && !shown.has(next)) {
      shown.add(next);
      next = byId.get(next.parentId);
    }
  }
  return comments.filter((comment) => shown.has(comment));
}

/** The comments by what they answer; null are those that open the thread. */
function answersIn<Comment extends { id: string; parentId: string | null }>(comments: readonly Comment[]) {
  const known = new Set<string | null>(comments.map(({ id }) => id));
  const answers = new Map<string | null, Comment[]>();
  for (const comment of comments) {
    const parent = known.has(comment.parentId) ? comment.parentId : null;
    const those = answers.get(parent);
    if (those) those.push(comment);
    else answers.set(parent, [comment]);
  }
  return answers;
}
