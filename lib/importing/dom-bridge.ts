/**
 * The way from a hast tree to a DOM and back, node by node. Nothing is written out as HTML and parsed
 * again on the way, which is where markup changes its meaning.
 */

import type { Element as HastElement, ElementContent, Properties, Root } from "hast";
import { parseHTML } from "linkedom";

/** Attributes that choose what is an article's text; the rest of an element is found again in its source. */
const SEEN_BY_READABILITY: Readonly<Record<string, string>> = {
  id: "id",
  className: "class",
  role: "role",
  style: "style",
  hidden: "hidden",
  ariaHidden: "aria-hidden",
  ariaModal: "aria-modal",
  itemProp: "itemprop",
  itemScope: "itemscope",
  itemType: "itemtype",
  rel: "rel",
  href: "href",
  src: "src",
  alt: "alt",
  dir: "dir",
  name: "name",
  property: "property",
  content: "content",
  summary: "summary",
  dataTable: "datatable",
};

/** What Readability drops unseen; here such elements are left only where they belong to the article. */
const CUT_BY_NAME = new Set(["aside", "footer", "form"]);

/** Where a DOM element keeps the number of the hast element it was made from; renaming an element copies it. */
const ORIGIN = "data-origin";

/** Builds a document with a hast tree's contents; `origins` are the tree's elements by their number in it. */
export function toDocument(tree: HastElement | Root): { document: Document; origins: HastElement[] } {
  const { document } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const origins: HastElement[] = [];
  appendAll(document.body, tree.children as ElementContent[], origins);
  return { document, origins };
}

/** Reads a DOM element's contents back into hast; what came from the tree has its properties from there. */
export function contentOf(parent: Element, origins: readonly HastElement[]): ElementContent[] {
  const content: ElementContent[] = [];
  for (const child of Array.from(parent.childNodes)) {
    if (child.nodeType === 3) content.push({ type: "text", value: child.nodeValue ?? "" });
    if (child.nodeType === 1) content.push(fromElement(child as Element, origins));
  }
  return content;
}

function appendAll(parent: Element, children: readonly ElementContent[], origins: HastElement[]): void {
  const document = parent.ownerDocument;
  for (const child of children) {
    if (child.type === "text") parent.appendChild(document.createTextNode(child.value));
    if (child.type !== "element") continue;
    const element = document.createElement(CUT_BY_NAME.has(child.tagName) ? "div" : child.tagName);
    for (const [property, name] of Object.entries(SEEN_BY_READABILITY)) {
      const value = attribute(child.properties[property]);
      if (value !== null) element.setAttribute(name, value);
    }
    element.setAttribute(ORIGIN, String(origins.push(child) - 1));
    parent.appendChild(element);
    appendAll(element, child.children, origins);
  }
}

function fromElement(element: Element, origins: readonly HastElement[]): HastElement {
  const origin = origins[Number(element.getAttribute(ORIGIN) ?? -1)];
  const children = contentOf(element, origins);
  const tagName = element.localName.toLowerCase();
  // Readability makes an h2 of every h1, since it takes the headline to be the page's own.
  const restored = tagName === "h2" && origin?.tagName === "h1" ? "h1" : tagName;
  return { type: "element", tagName: restored, properties: { ...origin?.properties }, children };
}

function attribute(value: Properties[string]): string | null {
  if (value === undefined || value === null || value === false) return null;
  if (value === true) return "";
  return Array.isArray(value) ? value.join(" ") : String(value);
}
