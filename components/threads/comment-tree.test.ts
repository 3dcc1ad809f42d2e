import { expect, it } from "vitest";
import type { CommentView } from "@/lib/threads/view";
import { type CommentNode, commentTree } from "./comment-tree";

function comment(id: string, parentId: string | null, minute: number): CommentView {
  return {
    id,
    etag: '"1"',
    documentId: "d",
    annotationId: null,
    claimId: "c",
    parentId,
    author: { id: "a", name: "Amara" },
    body: id,
    bodyText: id,
    createdAt: `2026-11-20T10:${String(minute).padStart(2, "0")}:00.000Z`,
    editedAt: null,
    deletedAt: null,
    history: [],
    can: { edit: false, delete: false },
  };
}

function outline(nodes: readonly CommentNode[]): string {
  return nodes
    .map(({ comment: { id }, replies }) => (replies.length > 0 ? `${id}(${outline(replies)})` : id))
    .join(" ");
}

it("replies stand under what they answer, old ones first", () => {
  const thread = [
    comment("c", "a", 5),
    comment("a", null, 0),
    comment("d", "c", 6),
    comment("b", "a", 2),
    comment("e", null, 9),
  ];
  expect(outline(commentTree(thread))).toBe("a(b c(d)) e");
});

it("a reply whose parent has not come stands at the top", () => {
  expect(outline(commentTree([comment("a", "missing", 0)]))).toBe("a");
});
