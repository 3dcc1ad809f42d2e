/** A thread in the report: replies stand under what they answer. */
import type { Element } from "hast";
import { h } from "hastscript";
import { bodyHast } from "@/lib/richtext/to-hast";
import type { ReportComment } from "../report";
import { dotted, moment } from "./words";

/** Writes a thread, old comments first; nothing where there are none. */
export function threadSection(comments: ReportComment[] | undefined): Element[] {
  if (!comments || comments.length === 0) return [];
  const known = new Set(comments.map(({ id }) => id));
  const openings = comments.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return [h("section", { className: "thread" }, [h("h4", "Discussion"), listOf(openings, comments)])];
}

function listOf(comments: ReportComment[], all: ReportComment[]): Element {
  return h(
    "ul",
    comments.map((comment) => itemOf(comment, all)),
  );
}

function itemOf(comment: ReportComment, all: ReportComment[]): Element {
  const replies = all.filter(({ parentId }) => parentId === comment.id);
  const edited = comment.editedAt === null ? null : "edited";
  return h("li", [
    h("p", { className: "by" }, dotted([h("b", comment.author.name), moment(comment.createdAt), edited])),
    h("div", { dir: "auto" }, bodyHast(comment.body)),
    ...(replies.length === 0 ? [] : [listOf(replies, all)]),
  ]);
}
