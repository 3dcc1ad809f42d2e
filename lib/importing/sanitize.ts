/**
 * The one sanitiser on the way in: an allow-list of elements, attributes and address schemes. What
 * is not named here does not enter an article, whatever the parser made of it.
 */

import type { Root } from "hast";
import { type Schema, sanitize } from "hast-util-sanitize";
import { ARTICLE_ELEMENTS } from "@/lib/text/elements";

/** Address schemes a link may have. */
export const LINK_SCHEMES: readonly string[] = ["http", "https", "mailto"];

const CELL: [...string[], [string, ...string[]]] = [
  "colSpan",
  "rowSpan",
  ["align", "left", "center", "right"],
];

const SCHEMA: Schema = {
  // "div" and "br" are needed until the tree is shaped: they part blocks and lines.
  tagNames: [...ARTICLE_ELEMENTS, "div", "br"],
  attributes: {
    "*": ["id", "lang", ["dir", "ltr", "rtl", "auto"]],
    a: ["href", "ariaLabel"],
    abbr: ["title"],
    // Never `src`: not even a browser that is handed the tree as it is shall fetch a picture.
    img: ["alt", "dataSource"],
    li: ["value"],
    ol: ["start", "reversed", ["type", "1", "a", "A", "i", "I"]],
    section: [["role", "doc-endnotes"]],
    td: CELL,
    th: [...CELL, ["scope", "row", "col", "rowgroup", "colgroup"]],
    time: ["dateTime"],
  },
  protocols: { href: [...LINK_SCHEMES], dataSource: ["http", "https"] },
  strip: ["script", "style", "template", "noscript", "title", "textarea", "svg", "math", "iframe", "object"],
  clobber: [],
  required: {},
  ancestors: {},
  allowComments: false,
  allowDoctypes: false,
};

/** Keeps of a tree what the allow-list names. Idempotent. */
export function sanitizeTree(tree: Root): Root {
  const clean = sanitize(tree, SCHEMA);
  return clean.type === "root" ? clean : { type: "root", children: [] };
}
