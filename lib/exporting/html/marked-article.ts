/**
 * The article with its marks: each passage is tinted or underlined, and its number stands at its end as a link
 * to its note or claim. The style of a line tells the verdict, as on the page (app/styles/marks.css). Overlapping marks
 * share the pieces of text that they cover. A wave says that words are others than those that were marked.
 */
import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import { h } from "hastscript";
import { type Article, isLeafBlock, textOf } from "@/lib/text/article";
import { type Picture, pictureIn, pictureLink } from "@/lib/text/picture";
import type { NumberedMark } from "../report";

/** One mark over one leaf block, in code units of the leaf's own text. */
interface Stretch {
  mark: NumberedMark;
  start: number;
  end: number;
  /** Whether its words are others than those that were marked. */
  isChanged: boolean;
  /** Whether the passage ends here, so that its number stands here. */
  isLast: boolean;
}

/** Copies an article with its marks in it; the article itself is left as it is. */
export function markArticle(article: Article, marks: NumberedMark[]): ElementContent[] {
  return article.children.flatMap((child) => markNode(child, marks));
}

function markNode(node: RootContent, marks: NumberedMark[]): ElementContent[] {
  if (node.type === "text") return [{ ...node }];
  if (node.type !== "element") return [];
  const picture = pictureIn(node);
  if (picture) return [pictureNote(picture)];
  const { dataStart: _offset, ...properties } = node.properties;
  if (!isLeafBlock(node)) {
    const children = node.children.flatMap((child) => markNode(child, marks));
    return [
      node.tagName === "table"
        ? scrollable({ ...node, properties, children })
        : { ...node, properties, children },
    ];
  }
  const start = Number(node.properties.dataStart);
  const length = lengthOf(node);
  const cursor = { at: 0, stretches: stretchesIn(marks, start, start + length) };
  return [{ ...node, properties, children: cutChildren(node, cursor) }];
}

/** A wide table scrolls in a box of its own, which the keyboard must be able to reach. */
function scrollable(table: Element): Element {
  const caption = table.children.find((child) => child.type === "element" && child.tagName === "caption");
  const name = caption ? textOf(caption) : "Table";
  return h("div", { className: "wide", role: "region", tabIndex: 0, ariaLabel: name }, [table]);
}

/** What stands where a picture stood: the file is to need nothing else, nor tell anybody that it is read. */
function pictureNote({ words, address }: Picture): Element {
  return h("div", { className: "picture" }, [
    h("span", { role: "img", ariaLabel: words }, words),
    ...(address === null ? [] : [h("a", { href: address, rel: "noreferrer", lang: "en" }, pictureLink)]),
  ]);
}

function lengthOf(node: Element): number {
  return node.children.reduce((sum, child) => {
    if (child.type === "text") return sum + child.value.length;
    return child.type === "element" ? sum + lengthOf(child) : sum;
  }, 0);
}

function stretchesIn(marks: NumberedMark[], start: number, end: number): Stretch[] {
  return marks.flatMap((mark) =>
    mark.spans
      .filter((span) => span.start < end && span.end > start)
      .map((span) => ({
        mark,
        start: Math.max(0, span.start - start),
        end: Math.min(end, span.end) - start,
        isChanged: span.isChanged,
        isLast: span.end <= end,
      })),
  );
}

interface Cursor {
  /** Code units of the leaf's text already written. */
  at: number;
  stretches: Stretch[];
}

function cutChildren(parent: Element | Root, cursor: Cursor): ElementContent[] {
  return parent.children.flatMap((child): ElementContent[] => {
    if (child.type === "text") return cutText(child, cursor);
    if (child.type !== "element") return [];
    return [{ ...child, children: cutChildren(child, cursor) }];
  });
}

/** Cuts a text wherever a mark starts or ends, and writes each piece under the marks that cover it. */
function cutText(node: Text, cursor: Cursor): ElementContent[] {
  const from = cursor.at;
  const to = from + node.value.length;
  cursor.at = to;
  const inside = cursor.stretches.filter((stretch) => stretch.start < to && stretch.end > from);
  const cuts = new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])]);
  const edges = [...cuts].filter((cut) => cut >= from && cut <= to).sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((edge, at): ElementContent[] => {
    const next = edges[at + 1] ?? to;
    const covering = inside.filter(({ start, end }) => start <= edge && end >= next);
    const piece: Text = { type: "text", value: node.value.slice(edge - from, next - from) };
    if (covering.length === 0) return [piece];
    const numbers = covering
      .filter(({ end, isLast }) => isLast && end === next)
      .map(({ mark }) => numberOf(mark));
    return [inLooks(piece, looksOf(covering)), ...numbers];
  });
}

/** Each look that the marks over a piece have, once: a tint for notes, a line for each standing of claims, a wave. */
function looksOf(covering: Stretch[]): string[][] {
  const standings = new Set(covering.flatMap(({ mark }) => mark.standing ?? []));
  return [
    ...(covering.some(({ mark }) => mark.kind === "note") ? [["note"]] : []),
    ...[...standings].map((standing) => ["claim", standing]),
    ...(covering.some(({ isChanged }) => isChanged) ? [["changed"]] : []),
  ];
}

/** An element has one line at the most, so looks are put into one another. */
function inLooks(piece: ElementContent, looks: string[][]): ElementContent {
  return looks.reduceRight((inner, className) => h("mark", { className }, [inner]), piece);
}

function numberOf({ anchor, label, kind }: NumberedMark): Element {
  const name = `${kind === "claim" ? "Claim" : "Note"} ${label.slice(1)}`;
  return h("sup", { className: "label" }, h("a", { href: `#${anchor}`, ariaLabel: name }, label));
}
