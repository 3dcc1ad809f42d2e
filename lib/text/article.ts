/**
 * An article: the sanitised hast tree of one document version. A *leaf block* is an element that
 * holds inline content only (a paragraph, a heading, a table cell); its `dataStart` property is where
 * its text starts in the canonical text, and its text nodes, joined, are that text code unit for code
 * unit. No text node is empty, no two are neighbours, and a line break is "\n", never an element.
 */

import type { Element, ElementContent, Root } from "hast";
import { type TextOffset, textOffset } from "./offsets";

/** A sanitised tree that keeps the invariants above; made only by `lib/importing`. */
export type Article = Root;

/** A block of inline content, with the place of its text in the canonical text. */
export interface LeafBlock {
  element: Element;
  start: TextOffset;
  end: TextOffset;
  text: string;
}

/** The most UTF-16 code units a version's canonical text may hold. */
export const MAX_TEXT_LENGTH = 1_000_000;

/** How far down the article a headline may stand: a kicker, a date or a byline often comes before it. */
const HEADLINE_REACH = 5;

/** Lists an article's leaf blocks in reading order, each with its text and place. */
export function leafBlocks(article: Article): LeafBlock[] {
  const leaves: LeafBlock[] = [];
  collectLeaves(article, leaves);
  return leaves;
}

function collectLeaves(parent: Root | Element, leaves: LeafBlock[]): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    if (isLeafBlock(child)) {
      const text = textOf(child);
      const start = startOf(child);
      leaves.push({ element: child, start, end: textOffset(start + text.length), text });
    } else {
      collectLeaves(child, leaves);
    }
  }
}

/** Tells whether an element of an article carries text of its own, and so an offset. */
export function isLeafBlock(element: Element): boolean {
  return typeof element.properties.dataStart === "number";
}

/** Joins the text nodes inside a node, as the DOM's `textContent` does. */
export function textOf(node: Root | ElementContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "root" && node.type !== "element") return "";
  let text = "";
  for (const child of node.children) if (child.type !== "doctype") text += textOf(child);
  return text;
}

/**
 * Tells whether the article itself opens with its title as a first-level heading, so that a page
 * need not print the title above it. White space and Unicode composition are not told apart.
 */
export function opensWithTitle(article: Article, title: string): boolean {
  const headline = leafBlocks(article)
    .slice(0, HEADLINE_REACH)
    .find((leaf) => leaf.element.tagName === "h1");
  return headline !== undefined && sameWords(headline.text, title);
}

/** Tells whether two strings differ in nothing but white space and Unicode composition. */
export function sameWords(one: string, other: string): boolean {
  return inOneLine(one).normalize() === inOneLine(other).normalize();
}

/** Puts a string on one line: runs of white space become one space, none at the ends. */
export function inOneLine(text: string): string {
  return text.trim().split(/\s+/u).join(" ");
}

function startOf(leaf: Element): TextOffset {
  return textOffset(leaf.properties.dataStart as number);
}
