/** A thread in the report: replies stand under what they answer. */
import type { Element } from "hast";
import { h } from "hastscript";
import { bodyHast } from "@/lib/richtext/to-hast";
import { type Branch, treeOf } from "@/lib/threads/tree";
import type { Report, ReportComment, ReportTombstone } from "../report";
import { dotted, moment } from "./words";

/** Writes a thread, old comments first; nothing where there are none. */
export function threadSection(comments: ReturnType<Report["threads"]["get"]>): Element[] {
  if (!comments || comments.length === 0) return [];
  return [h("section", { className: "thread" }, [h("h4", "Discussion"), listOf(treeOf(comments))])];
}

type Twig = Branch<ReportComment | ReportTombstone>;

function listOf(branches: Twig[]): Element {
  return h("ul", branches.map(itemOf));
}

function itemOf({ comment, replies }: Twig): Element {
  return h("li", [
    ...(comment.author === null
      ? [h("p", { className: "by" }, "This comment was deleted.")]
      : saidIn(comment)),
    ...(replies.length === 0 ? [] : [listOf(replies)]),
  ]);
}

function saidIn({ author, createdAt, editedAt, body }: ReportComment): Element[] {
  const edited = editedAt === null ? null : "edited";
  return [
    h("p", { className: "by" }, dotted([h("b", h("bdi", author.name)), moment(createdAt), edited])),
    h("div", { dir: "auto" }, bodyHast(body)),
  ];
}
