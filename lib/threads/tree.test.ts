import { describe, expect, it } from "vitest";
import { type Branch, threadLevels, treeOf } from "./tree";

interface Comment {
  id: string;
  parentId: string | null;
}

/** A thread in which each comment answers the one before it. */
function chain(length: number): Comment[] {
  return Array.from({ length }, (_one, at) => ({ id: `${at}`, parentId: at === 0 ? null : `${at - 1}` }));
}

function depthOf(branches: Branch<Comment>[]): number {
  return branches.length === 0 ? 0 : 1 + Math.max(...branches.map(({ replies }) => depthOf(replies)));
}

function idsOf(branches: Branch<Comment>[]): string[] {
  return branches.flatMap(({ comment, replies }) => [comment.id, ...idsOf(replies)]);
}

describe("the tree of a thread", () => {
  it("has replies under what they answer, and on top what answers nothing that is there", () => {
    const comments = [
      { id: "c", parentId: "a" },
      { id: "a", parentId: null },
      { id: "b", parentId: "gone" },
      { id: "d", parentId: "a" },
    ];
    const tree = treeOf(comments);
    expect(tree.map(({ comment }) => comment.id)).toEqual(["a", "b"]);
    expect(tree[0]?.replies.map(({ comment }) => comment.id)).toEqual(["c", "d"]);
  });

  it("goes no deeper than a thread does, and leaves nothing out", () => {
    const tree = treeOf(chain(20_000));
    expect(depthOf(tree)).toBe(threadLevels);
    expect(idsOf(tree)).toEqual(chain(20_000).map(({ id }) => id));
  });

  it("keeps on its floor the order of what answers what", () => {
    const below = [
      ...chain(threadLevels),
      { id: "x", parentId: `${threadLevels - 1}` },
      { id: "y", parentId: `${threadLevels - 1}` },
      { id: "x1", parentId: "x" },
    ];
    expect(idsOf(treeOf(below)).slice(threadLevels)).toEqual(["x", "x1", "y"]);
    expect(depthOf(treeOf(below))).toBe(threadLevels);
  });
});
