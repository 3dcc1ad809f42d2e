/**
 * Which part of a whole page is the article. Mozilla's Readability is asked first; where it finds
 * nothing, or throws away what looks like most of the article, the page without its furniture is taken.
 */

import { Readability } from "@mozilla/readability";
import type { Element, ElementContent, Root } from "hast";
import { sameWords, textOf } from "@/lib/text/article";
import { withoutFurniture } from "./boilerplate";
import { contentOf, toDocument } from "./dom-bridge";
import { isNotes } from "./simplify";

/**
 * Nodes, each counted once for every element around it, beyond which Readability is not asked: it reads
 * the text of element after element, and so each text as often as it is deep.
 */
const MOST_WORK = 150_000;

/** Code units below which a page is too short for statistics to tell an article from its surroundings. */
const SHORT_PAGE = 1_000;

/** The least part of the text without furniture that Readability must have kept to be believed. */
const LEAST_KEPT = 0.5;

/** Takes the article out of a whole page, with its headline at the top and its footnotes at the end. */
export function mainText(page: Root): Root {
  const cut = withoutFurniture(page);
  const body = find(cut, (element) => element.tagName === "body") ?? cut;
  const notes = detachNotes(body);
  const candidate = soleArticle(body) ?? body;
  const chosen = readable(candidate) ?? candidate.children;
  const children = withHeadline(chosen as ElementContent[], body);
  return { type: "root", children: [...children, ...notes] };
}

function readable(candidate: Element | Root): ElementContent[] | null {
  const length = wordsIn(candidate.children);
  if (length < SHORT_PAGE || workIn(candidate, 1) > MOST_WORK) return null;
  const { document, origins } = toDocument(candidate);
  const found = new Readability<Node>(document, {
    // Never try again with laxer rules, which would parse the page anew: the caller knows a better way out.
    charThreshold: -1,
    disableJSONLD: true,
    keepClasses: true,
    // The element itself: written out as HTML and parsed again, markup can change its meaning.
    serializer: (element) => element,
  }).parse();
  if (!found?.content) return null;
  const content = contentOf(found.content as globalThis.Element, origins);
  return wordsIn(content) >= length * LEAST_KEPT ? content : null;
}

/** The page's own `main`, or its one `article`, unless that is a teaser beside the real text. */
function soleArticle(body: Element | Root): Element | null {
  const words = wordsIn(body.children);
  for (const tagName of ["article", "main"]) {
    const all = findAll(body, (element) => element.tagName === tagName);
    const [only] = all;
    if (only && all.length === 1 && wordsIn(only.children) * 2 >= words) return only;
  }
  return null;
}

/** Readability takes a headline for the page's, not the article's; here it is the first line of the text. */
function withHeadline(children: ElementContent[], body: Element | Root): ElementContent[] {
  const headline = find(body, (element) => element.tagName === "h1" && textOf(element).trim() !== "");
  if (!headline) return children;
  const holder: Element = { type: "element", tagName: "div", properties: {}, children };
  const words = textOf(headline);
  const kept = find(holder, ({ tagName, children: inside }) => {
    return tagName === "h1" && sameWords(inside.map(textOf).join(""), words);
  });
  return kept ? children : [headline, ...children];
}

/** Takes the footnotes out of a tree, where Readability would count their links against them. */
function detachNotes(parent: Element | Root): Element[] {
  const notes: Element[] = [];
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (child.type !== "element") return true;
    if (!isNotes(child)) {
      notes.push(...detachNotes(child));
      return true;
    }
    notes.push(child);
    return false;
  });
  return notes;
}

function find(parent: Element | Root, wanted: (element: Element) => boolean): Element | null {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    const found = wanted(child) ? child : find(child, wanted);
    if (found) return found;
  }
  return null;
}

function findAll(parent: Element | Root, wanted: (element: Element) => boolean): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return wanted(child) ? [child] : findAll(child, wanted);
  });
}

function workIn(parent: Element | Root, depth: number): number {
  let work = 0;
  for (const child of parent.children)
    work += child.type === "element" ? depth + workIn(child, depth + 1) : depth;
  return work;
}

/** Counts code units of text that a reader sees, white space apart. */
function wordsIn(nodes: Root["children"]): number {
  let count = 0;
  for (const node of nodes) {
    if (node.type === "text") count += node.value.replace(/\s+/g, "").length;
    if (node.type === "element" && !/^(?:script|style|noscript|template)$/.test(node.tagName))
      count += wordsIn(node.children);
  }
  return count;
}
