/** A thread in the report: replies stand under what they answer. */
import type { Element } from "hast";
import { h } from "hastscript";
import { bodyHast } from "@/lib/richtext/to-hast";
import { type Branch, treeOf } from "@/lib/threads/tree";
import type { ReportComment } from "../report";
import { dotted, moment } from "./words";

/** Writes a thread, old comments first; nothing where there are none. */
export function threadSection(comments: ReportComment[] | undefined): Element[] {
  if (!comments || comments.length === 0) return [];
  return [h("section", { className: "thread" }, [h("h4", "Discussion"), listOf(treeOf(comments))])];
}

function listOf(branches: Branch<ReportComment>[]): Element {
  return h("ul", branches.map(itemOf));
}

function itemOf({ comment, replies }: Branch<ReportComment>): Element {
  const edited = comment.editedAt === null ? null : "edited";
  return h("li", [
    h("p", { className: "by" }, dotted([h("b", comment.author.name), moment(comment.createdAt), edited])),
    h("div", { dir: "auto" }, bodyHast(comment.body)),
    ...(replies.length === 0 ? [] : [listOf(replies)]),
  ]);
}
