/**
 * The elements an article may be made of, by what they may hold: *leaf* blocks hold inline content,
 * *containers* hold blocks, *mixed* ones hold either but never both at once.
 */

const LEAVES = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "p", "pre"]);
const MIXED = new Set(["li", "dt", "dd", "td", "th", "caption", "figcaption"]);
const CONTAINERS = new Set([
  "blockquote",
  "ul",
  "ol",
  "dl",
  "table",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "figure",
  "section",
  "hr",
  "img",
]);
const INLINE = new Set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var".split(
    " ",
  ),
);

/** Every element name an article may hold. */
export const ARTICLE_ELEMENTS: readonly string[] = [...LEAVES, ...MIXED, ...CONTAINERS, ...INLINE];

const ALL = new Set(ARTICLE_ELEMENTS);

/** Names an element that an article may hold. */
export function isArticleName(tagName: string): boolean {
  return ALL.has(tagName);
}

/** Names a block that only ever holds inline content. */
export function isLeafName(tagName: string): boolean {
  return LEAVES.has(tagName);
}

/** Names a block that holds inline content, or blocks, but not both. */
export function isMixedName(tagName: string): boolean {
  return MIXED.has(tagName);
}

/** Names a block of any kind. */
export function isBlockName(tagName: string): boolean {
  return LEAVES.has(tagName) || MIXED.has(tagName) || CONTAINERS.has(tagName);
}

/** Names an element that stands within a line of text. */
export function isInlineName(tagName: string): boolean {
  return INLINE.has(tagName);
}
