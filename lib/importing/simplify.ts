/**
 * The step before the sanitiser, which can only keep or drop: here what a page shows in ways an
 * article has no room for becomes what an article can hold. A picture becomes its alternative text, a
 * container a "div", a relative link an absolute one; what a reader would not see goes.
 */

import type { Element, Nodes, Properties, Root, RootContent } from "hast";
import { inOneLine, textOf } from "@/lib/text/article";
import { linkAddress } from "./links";

/** Elements that go with all that is in them: programs, controls, and media the reader never fetches. */
const GONE = new Set(
  `script style template noscript head title link meta base iframe frame frameset object embed applet canvas svg audio
   video track source map area input button select textarea datalist meter progress dialog noembed noframes`.split(
    /\s+/,
  ),
);

const RENAMED: Readonly<Record<string, string>> = {
  strike: "s",
  tt: "code",
  dir: "ul",
  menu: "ul",
  listing: "pre",
  xmp: "pre",
  plaintext: "pre",
  acronym: "abbr",
};

/** Elements that part blocks of text but are not themselves anything an article knows. */
const CONTAINERS = new Set(
  `html body main article section header footer aside nav address div center details summary form fieldset legend hgroup
   search label optgroup option picture`.split(/\s+/),
);

/** UTF-16 code units of a style attribute that are looked at. */
const LONGEST_STYLE = 2000;

const NOTES_CLASS = /^(?:foot|end)notes?$/i;

interface Place {
  /** Where a link leads. */
  addressOf: (href: unknown) => string | undefined;
  /** Within a figure that has its own caption a picture's alternative text says nothing more. */
  captioned: boolean;
}

/** Rewrites a parsed tree in an article's terms; `base` is the address its relative links count from. */
export function simplify(tree: Root, base: string | null): Root {
  const place = { addressOf: rememberingAddresses(base), captioned: false };
  return { type: "root", children: simplifyAll(tree.children, place) };
}

/** Works each address out once: a text may refer to one source on every line. */
function rememberingAddresses(base: string | null): Place["addressOf"] {
  const known = new Map<unknown, string | undefined>();
  return (href) => {
    if (!known.has(href)) known.set(href, linkAddress(href, base));
    return known.get(href);
  };
}

function simplifyAll(nodes: readonly RootContent[], place: Place): RootContent[] {
  const simple: RootContent[] = [];
  for (const node of nodes) {
    if (node.type === "text") simple.push({ type: "text", value: node.value });
    else if (node.type === "element") {
      const element = simplifyElement(node, place);
      if (element) simple.push(element);
    }
  }
  return simple;
}

function simplifyElement(element: Element, place: Place): RootContent | null {
  if (element.tagName === "img") return place.captioned ? null : alternative(element.properties.alt);
  if (element.tagName === "math") return alternative(element.properties.altText ?? textOf(element));
  if (GONE.has(element.tagName) || isHidden(element)) return null;
  const within = element.tagName === "figure" ? { ...place, captioned: isCaptioned(element) } : place;
  const children = simplifyAll(element.children, within) as Element["children"];
  return { type: "element", tagName: nameOf(element), properties: propertiesOf(element, place), children };
}

function nameOf(element: Element): string {
  const { tagName } = element;
  if (isNotes(element)) return tagName === "ol" || tagName === "ul" ? tagName : "section";
  if (CONTAINERS.has(tagName)) return "div";
  return RENAMED[tagName] ?? tagName;
}

function propertiesOf(element: Element, { addressOf }: Place): Properties {
  const properties: Properties = { ...element.properties };
  if (isNotes(element)) properties.role = "doc-endnotes";
  if (/^t[dh]$/.test(element.tagName)) properties.align ??= alignmentOf(properties.style);
  if (element.tagName !== "a") return properties;
  if (properties.name !== undefined) properties.id ??= properties.name;
  if (properties.href !== undefined) properties.href = addressOf(properties.href);
  return properties;
}

function alignmentOf(style: Properties["style"]): string | undefined {
  return /(?:^|;)\s*text-align\s*:\s*(left|right|center)\b/i.exec((style ?? "").slice(0, LONGEST_STYLE))?.[1];
}

/** Tells whether an element holds an article's footnotes, as far as its role or its class says so. */
export function isNotes(element: Element): boolean {
  const { className, role, dataFootnotes } = element.properties;
  if (!CONTAINERS.has(element.tagName)) return false;
  return (
    role === "doc-endnotes" ||
    dataFootnotes !== undefined ||
    (Array.isArray(className) && className.some((name) => NOTES_CLASS.test(name)))
  );
}

/** Tells whether a page hides an element from its readers; `ariaHidden` ones are decoration. */
export function isHidden({ properties }: Element): boolean {
  if (properties.hidden !== undefined && properties.hidden !== false) return true;
  if (properties.ariaHidden === "true") return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test((properties.style ?? "").slice(0, 2000));
}

function isCaptioned(figure: Element): boolean {
  return figure.children.some(
    (child) => child.type === "element" && child.tagName === "figcaption" && textOf(child).trim() !== "",
  );
}

/** Makes text of what stands for a picture or a formula, set apart from the words around it. */
function alternative(alt: Properties[string]): (Nodes & { type: "text" }) | null {
  const words = typeof alt === "string" ? inOneLine(alt) : "";
  if (words === "") return null;
  return { type: "text", value: /\p{L}/u.test(words) ? ` ${words} ` : words };
}
