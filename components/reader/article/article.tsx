/**
 * An article as its author laid it out, rendered on the server from its sanitised tree. The text of
 * every leaf block in the DOM is its stretch of the canonical text, code unit for code unit, so nothing
 * here may add words to an article or take any away.
 */

import type { Element, ElementContent } from "hast";
import { createElement, type ReactNode } from "react";
import { type Article, leafBlocks, opensWithTitle, textOf } from "@/lib/text/article";
import { isArticleName } from "@/lib/text/elements";
import { type Direction, UNDETERMINED } from "@/lib/text/language";
import { type Picture, pictureIn, pictureLink } from "@/lib/text/picture";

interface Props {
  article: Article;
  /** The document's title: where the article does not open with it, the page prints it as its own h1. */
  title: string;
  /** A BCP 47 tag. */
  lang: string;
  dir: Direction;
}

/** What may be said of an element of an article, by its name in the tree and in React. */
const PROPS: Readonly<Record<string, string>> = {
  align: "align",
  ariaLabel: "aria-label",
  colSpan: "colSpan",
  dataStart: "data-start",
  dateTime: "dateTime",
  dir: "dir",
  href: "href",
  id: "id",
  lang: "lang",
  reversed: "reversed",
  role: "role",
  rowSpan: "rowSpan",
  scope: "scope",
  start: "start",
  title: "title",
  type: "type",
  value: "value",
};

/** Renders an article's text, with `data-start` on every leaf block for the way back to the canonical text. */
export function ArticleText({ article, title, lang, dir }: Props): ReactNode {
  const demote = hasHeadline(article) && !opensWithTitle(article, title);
  return (
    <article className="article" lang={lang === UNDETERMINED ? undefined : lang} dir={dir}>
      {article.children.map((child, at) => (child.type === "element" ? rendered(child, demote, at) : null))}
    </article>
  );
}

function rendered(node: ElementContent, demote: boolean, key: number): ReactNode {
  if (node.type === "text") return node.value;
  if (node.type !== "element" || !isArticleName(node.tagName)) return null;
  const picture = pictureIn(node);
  if (picture) return <PictureNote key={key} {...picture} id={node.properties.id} />;
  const children = node.children.map((child, at) => rendered(child, demote, at));
  const name = demote ? demoted(node.tagName) : node.tagName;
  const element = createElement(name, { key, ...propsOf(node) }, ...children);
  return node.tagName === "table" ? scrollable(node, element, key) : element;
}

/** What stands where a picture stood. It is in no leaf block, so that its words are none of the canonical text. */
function PictureNote({ words, address, id }: Picture & { id: Element["properties"][string] }) {
  return (
    <div id={typeof id === "string" ? id : undefined} className="picture">
      <span role="img" aria-label={words}>
        {words}
      </span>
      {address === null ? null : (
        <a href={address} rel="noopener noreferrer nofollow" target="_blank" lang="en">
          {pictureLink}
        </a>
      )}
    </div>
  );
}

/** A wide table scrolls in a box of its own, which the keyboard must be able to reach. */
function scrollable(table: Element, element: ReactNode, key: number): ReactNode {
  const caption = table.children.find((child) => child.type === "element" && child.tagName === "caption");
  return (
    <div
      key={key}
      className="table-scroll"
      role="region"
      tabIndex={0}
      aria-label={caption ? textOf(caption) : "Table"}
    >
      {element}
    </div>
  );
}

function propsOf(element: Element): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(element.properties)) {
    const prop = PROPS[name];
    if (prop) props[prop] = value;
  }
  if (element.tagName === "section") props.className = "footnotes";
  return element.tagName === "a" ? { ...props, ...linkProps(element) } : props;
}

/** The last lock: even a tree that did not come through the importer links to nothing but the web, mail and itself. */
function linkProps({ properties: { href } }: Element): Record<string, unknown> {
  if (typeof href !== "string" || !/^(?:https?:\/\/|mailto:|#)/i.test(href)) return { href: undefined };
  const leavesSite = /^https?:/i.test(href);
  return leavesSite ? { rel: "noopener noreferrer nofollow", target: "_blank" } : {};
}

function hasHeadline(article: Article): boolean {
  return leafBlocks(article).some(({ element }) => element.tagName === "h1");
}

/** Makes room above for the page's own first-level heading. */
function demoted(tagName: string): string {
  const level = /^h([1-5])$/.exec(tagName)?.[1];
  return level ? `h${Number(level) + 1}` : tagName;
}
