/** A thread in the report: replies stand under what they answer, and under them all who resolved it. */
import type { Element } from "hast";
import { h } from "hastscript";
import type { AnnotationView } from "@/lib/annotations/view";
import { bodyHast } from "@/lib/richtext/to-hast";
import { type Branch, treeOf } from "@/lib/threads/tree";
import type { Report, ReportComment, ReportTombstone } from "../report";
import { dotted, moment } from "./words";

/** What comments hang on; their discussion may have been resolved, also before anybody said anything. */
type Subject = Pick<AnnotationView, "id" | "resolved">;

/** Writes the thread of a note or a claim, old comments first; nothing where there are none and nobody resolved it. */
export function threadSection({ threads }: Report, { id, resolved }: Subject): Element[] {
  const comments = threads.get(id) ?? [];
  if (comments.length === 0 && !resolved) return [];
  return [
    h("section", { className: "thread" }, [
      h("h4", "Discussion"),
      ...(comments.length === 0 ? [] : [listOf(treeOf(comments))]),
      ...(resolved
        ? [h("p", { className: "by" }, [`Resolved by ${resolved.by.name}, `, moment(resolved.at)])]
        : []),
    ]),
  ];
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
