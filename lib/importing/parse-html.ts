/**
 * From HTML as it was sent to a hast tree, by the rules of the HTML standard, in bounded time and
 * space: markup made to blow a parser up is refused, and nesting deeper than any real page's is flattened.
 */

import type { Root } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

type P5Node = DefaultTreeAdapterTypes.Node;
type P5Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * Elements one source may have. A few kilobytes of misnested formatting tags can make a conforming
 * parser build billions, because every new paragraph reopens all of them.
 */
const MAX_ELEMENTS = 400_000;

/** Levels of nesting that are kept. Browsers stop at 512; articles need a dozen. */
const MAX_DEPTH = 128;

const NOT_PROSE = new Set([
  "script",
  "style",
  "template",
  "title",
  "textarea",
  "noscript",
  "iframe",
  "noembed",
]);

class TooTangled extends Error {}

/** Parses a page or a fragment; null when its markup would grow beyond 400,000 elements. */
export function parseHtml(html: string): Root | null {
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...element) {
      elements += 1;
      // The parser has no other way to be stopped; caught a few lines below.
      if (elements > MAX_ELEMENTS) throw new TooTangled();
      return defaultTreeAdapter.createElement(...element);
    },
  };
  try {
    const document = parse(html, { treeAdapter, scriptingEnabled: false });
    flatten(document);
    return asRoot(fromParse5(document));
  } catch (error) {
    if (error instanceof TooTangled) return null;
    throw error;
  }
}

/** Moves whatever lies deeper than MAX_DEPTH up to it, without recursion, in document order. */
function flatten(document: P5Parent): void {
  const waiting: { parent: P5Parent; depth: number }[] = [{ parent: document, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { parent, depth } = next;
    if (depth === MAX_DEPTH) {
      parent.childNodes = contentsOf(parent);
      continue;
    }
    for (const child of parent.childNodes) {
      // A template keeps its contents apart, as deep as it likes; none of it is ever shown.
      if ("content" in child) child.content.childNodes = [];
      if ("childNodes" in child) waiting.push({ parent: child, depth: depth + 1 });
    }
  }
}

/** Lists all that is below a parent and has no children of its own, in document order. */
function contentsOf(parent: P5Parent): P5Parent["childNodes"] {
  const contents: P5Parent["childNodes"] = [];
  const waiting: P5Node[] = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    // Lifted out of its element, a program would come in as prose.
    if (NOT_PROSE.has(node.nodeName)) continue;
    if ("childNodes" in node && node.childNodes.length > 0) {
      for (const child of node.childNodes.toReversed()) waiting.push(child);
    } else if (node.nodeName !== "#document") {
      contents.push(node as P5Parent["childNodes"][number]);
    }
  }
  return contents;
}

function asRoot(tree: ReturnType<typeof fromParse5>): Root {
  return tree.type === "root" ? tree : { type: "root", children: tree.type === "doctype" ? [] : [tree] };
}
