/**
 * The step before the sanitiser, which can only keep or drop: here what a page shows in ways an
 * article has no room for becomes what an article can hold. A picture becomes a note of itself, a
 * container a "div", a relative link an absolute one; what a reader would not see goes.
 */

import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import { textOf } from "@/lib/text/article";
import { isInlineName } from "@/lib/text/elements";
import { linkAddress } from "./links";
import { isNoteReference, isOnly, setOff } from "./note-references";
import { alternative, pictureOf, placePictures, withParagraphsParted } from "./pictures";
import { inSigns } from "./raised";

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
  picture: "span",
};

/** Elements that part blocks of text but are not themselves anything an article knows. */
const CONTAINERS = new Set(
  `html body main article section header footer aside nav address div center details summary form fieldset legend hgroup
   search label optgroup option`.split(/\s+/),
);

/** UTF-16 code units of a style attribute that are looked at. */
const LONGEST_STYLE = 2000;

const NOTES_CLASS = /^(?:foot|end)notes?$/i;

interface Place {
  /** Where a link leads. */
  addressOf: (href: unknown) => string | undefined;
  /** Within a figure even a picture without a word or an address is told of: its caption speaks of it. */
  inFigure: boolean;
  /** Among the notes themselves, whose raised links lead back. */
  inNotes: boolean;
  isRaised: boolean;
  /** Within a link all of which is raised: what it says may be a note's number. */
  inMark: boolean;
}

/** Rewrites a parsed tree in an article's terms; `base` is the address its relative links count from. */
export function simplify(tree: Root, base: string | null): Root {
  const addressOf = rememberingAddresses(base);
  const place = { addressOf, inFigure: false, inNotes: false, isRaised: false, inMark: false };
  return { type: "root", children: placePictures(simplifyAll(tree.children, place), "div") };
}

/** Works each address out once: a text may refer to one source on every line. */
function rememberingAddresses(base: string | null): Place["addressOf"] {
  const known = new Map<unknown, string | undefined>();
  return (href) => {
    if (!known.has(href)) known.set(href, linkAddress(href, base));
    return known.get(href);
  };
}

function simplifyAll(nodes: readonly RootContent[], place: Place): ElementContent[] {
  const simple: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === "text") simple.push({ type: "text", value: node.value });
    else if (node.type === "element") {
      simple.push(...simplifyElement(node, place));
    }
  }
  return simple;
}

function simplifyElement(element: Element, place: Place): ElementContent[] {
  if (element.tagName === "img") return present(pictureOf(element, place));
  if (element.tagName === "math") return present(alternative(element.properties.altText ?? textOf(element)));
  if (GONE.has(element.tagName) || isHidden(element)) return [];
  const children = simplifyAll(element.children, within(element, place));
  const tagName = nameOf(element);
  const simple: Element = { type: "element", tagName, properties: propertiesOf(element, place), children };
  if (isNoteReference(simple, place)) return [setOff(simple)];
  if (isInlineName(tagName)) return [(place.inMark ? null : inSigns(simple)) ?? simple];
  simple.children = placePictures(children, tagName);
  return tagName === "p" ? withParagraphsParted(simple) : [simple];
}

/** Where the children of an element stand. */
function within(element: Element, place: Place): Place {
  const { tagName } = element;
  if (tagName === "figure") return { ...place, inFigure: true };
  if (tagName === "a") return { ...place, inMark: place.isRaised || isOnly(element.children, "sup") };
  if (tagName === "sup") return { ...place, isRaised: true };
  return isNotes(element) ? { ...place, inNotes: true } : place;
}

function present<Node>(node: Node | null): Node[] {
  return node === null ? [] : [node];
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
