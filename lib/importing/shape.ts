/**
 * From a sanitised tree to an article: blocks that hold blocks, leaf blocks that hold inline content,
 * and nothing else. Loose text becomes paragraphs, containers without a meaning dissolve, elements
 * out of their place (a list item without a list) give up their contents, and what is empty goes.
 */

import type { Element, ElementContent, Root, RootContent } from "hast";
import type { Article } from "@/lib/text/article";
import { isInlineName, isLeafName } from "@/lib/text/elements";
import { block, filled } from "./block";
import { build, collapse, preserve, type Segment, saysNothing } from "./inline";
import { hasParts, isCell, isPartOf, partWith, strays } from "./parts";

type Path = readonly Element[];

/** Blocks made so far, and the inline content that waits to become the next one. */
interface Flow {
  blocks: Element[];
  line: Segment[];
  /** The id of something that has no element of its own here; the next block answers to it. */
  id: string | null;
}

/** Shapes a sanitised tree into an article, still without offsets. */
export function shape(tree: Root): Article {
  return { type: "root", children: flow(tree.children, []) };
}

function flow(nodes: readonly RootContent[], path: Path): Element[] {
  const into: Flow = { blocks: [], line: [], id: null };
  fill(into, nodes, path);
  closeLine(into);
  return into.blocks;
}

function fill(into: Flow, nodes: readonly RootContent[], path: Path): void {
  for (const node of nodes) {
    if (node.type === "text") into.line.push({ text: node.value, path });
    else if (node.type === "element") fillElement(into, node, path);
  }
}

function fillElement(into: Flow, element: Element, path: Path): void {
  if (element.tagName === "br") {
    into.line.push({ text: "\n", path, isBreak: true });
  } else if (isInlineName(element.tagName)) {
    fillInline(into, element, path);
  } else {
    closeLine(into);
    const block = isBlockHere(element) ? blockOf(element, path) : null;
    if (block) addBlock(into, block);
    else if (!isBlockHere(element)) dissolve(into, element, path);
  }
}

/** An anchor without words cannot stand in an article; its id passes to the block it is in. */
function fillInline(into: Flow, element: Element, path: Path): void {
  const before = into.line.length;
  const id = element.properties.id;
  fill(into, element.children, within(path, element));
  if (into.line.length === before && typeof id === "string") into.id ??= id;
}

function dissolve(into: Flow, element: Element, path: Path): void {
  const id = element.properties.id;
  if (typeof id === "string") into.id ??= id;
  fill(into, element.children, path);
  closeLine(into);
}

function closeLine(into: Flow): void {
  const line = collapse(into.line);
  into.line = [];
  if (line.length > 0) addBlock(into, block("p", {}, build(line)));
}

function addBlock(into: Flow, element: Element): void {
  if (into.id !== null) {
    element.properties.id ??= into.id;
    into.id = null;
  }
  into.blocks.push(element);
}

/** Blocks that may stand anywhere; the parts of lists and tables only stand within those. */
function isBlockHere({ tagName }: Element): boolean {
  return isLeafName(tagName) || /^(?:ul|ol|dl|table|figure|blockquote|section|hr|img)$/.test(tagName);
}

function blockOf(element: Element, path: Path): Element | null {
  const { tagName, properties, children } = element;
  if (tagName === "hr") return block("hr", {}, []);
  if (tagName === "img") return block("img", properties, []);
  if (isLeafName(tagName)) return leafOf(element, path);
  if (tagName === "figure") return filled(block("figure", properties, figureContents(element, path)));
  if (hasParts(element)) return filled(block(tagName, properties, partsOf(element, path)));
  return filled(block(tagName, properties, flow(children, path)));
}

function leafOf(element: Element, path: Path): Element | null {
  const into: Flow = { blocks: [], line: [], id: null };
  gather(into, element.children, path);
  const kept = element.tagName === "pre" ? preserve(into.line) : collapse(into.line);
  const leaf = block(element.tagName, element.properties, build(kept));
  if (into.id !== null) leaf.properties.id ??= into.id;
  return filled(leaf);
}

/** Gathers all text below a leaf block; blocks inside it, which only broken markup has, end a line. */
function gather(into: Flow, nodes: readonly ElementContent[], path: Path): void {
  for (const node of nodes) {
    if (node.type === "text") into.line.push({ text: node.value, path });
    if (node.type !== "element") continue;
    const before = into.line.length;
    const id = node.properties.id;
    const breaks = node.tagName === "br" || !isInlineName(node.tagName);
    gather(into, node.children, breaks ? path : within(path, node));
    if (into.line.length === before && typeof id === "string") into.id ??= id;
    if (breaks) into.line.push({ text: "\n", path, isBreak: true });
  }
}

function figureContents(figure: Element, path: Path): Element[] {
  return figure.children.flatMap((child) => {
    if (child.type !== "element" || child.tagName !== "figcaption") return flow([child], path);
    return filled(partOf(child, path)) ?? [];
  });
}

/** The parts of a list or a table; what stands between them, and should not, becomes a part itself. */
function partsOf(parent: Element, path: Path): Element[] {
  const parts: Element[] = [];
  for (const child of parent.children) {
    if (child.type === "element" && isPartOf(parent, child)) {
      const part = hasParts(child) ? blockOf(child, path) : partOf(child, path);
      if (part && (isCell(part) || filled(part))) parts.push(part);
    } else if (child.type === "element" && child.tagName === "div") {
      parts.push(...partsOf({ ...child, tagName: parent.tagName }, path));
    } else {
      parts.push(...strays(parent, flow([child], path)));
    }
  }
  return parts;
}

function partOf(element: Element, path: Path): Element {
  return partWith(element, flow(element.children, path));
}

/** Adds an inline element to the path; one that says nothing, or a link within a link, is left out. */
function within(path: Path, element: Element): Path {
  if (saysNothing(element)) return path;
  const isWithinLink = element.tagName === "a" && path.some((outer) => outer.tagName === "a");
  return isWithinLink ? path : [...path, element];
}
