/**
 * What a page shows around its article: menus, share buttons, banners, comments. Known by their
 * elements, roles and class names; an element with a good part of the page's words in it is never
 * taken for furniture, whatever it is called.
 */

import type { Element, Root } from "hast";
import { textOf } from "@/lib/text/article";
import { isNotes } from "./simplify";

const FURNITURE = new Set(["nav", "aside", "footer", "dialog", "form", "menu"]);
const FURNITURE_ROLES = new Set([
  "navigation",
  "banner",
  "complementary",
  "contentinfo",
  "search",
  "dialog",
  "alertdialog",
  "menu",
  "menubar",
  "toolbar",
]);
const FURNITURE_NAME =
  /(?:^|[-_])(?:nav|navbar|navigation|menu|menubar|sidebar|breadcrumbs?|share|sharing|sharebar|social|cookies?|consent|gdpr|newsletter|subscribe|subscription|signup|promo|promotion|advert|advertisement|ads|sponsored|related|recommended|comments?|disqus|pagination|pager|toolbar|skip-?link|popup|modal|paywall)(?:$|[-_])/i;

/** Most of a page's words that anything known by its class name alone may hold and still be cut. */
const MOST_CUT = 0.3;

/** Leaves a page's furniture out; a new tree, the old one is not changed. */
export function withoutFurniture(page: Root): Root {
  const words = textOf(page).length;
  return { type: "root", children: kept(page, words) };
}

function kept(parent: Root | Element, words: number): Element["children"] {
  const children: Element["children"] = [];
  for (const child of parent.children) {
    if (child.type === "text") children.push(child);
    if (child.type !== "element" || isFurniture(child, words)) continue;
    // A quotation is the author's choice, whoever else's footer stands in it.
    children.push(child.tagName === "blockquote" ? child : { ...child, children: kept(child, words) });
  }
  return children;
}

function isFurniture(element: Element, words: number): boolean {
  if (isNotes(element)) return false;
  if (FURNITURE.has(element.tagName) || FURNITURE_ROLES.has(String(element.properties.role))) {
    // Old pages put everything in one form.
    return !holdsHeadline(element) && textOf(element).length <= words / 2;
  }
  return isNamedFurniture(element) && !holdsHeadline(element) && textOf(element).length <= words * MOST_CUT;
}

function isNamedFurniture({ tagName, properties: { className, id } }: Element): boolean {
  if (/^(?:html|body|main|article|p|h[1-6]|a|span|em|strong|td|th|li)$/.test(tagName)) return false;
  const names = [
    ...(Array.isArray(className) ? className.map(String) : []),
    typeof id === "string" ? id : "",
  ];
  return names.some((name) => name.length <= 100 && FURNITURE_NAME.test(name));
}

function holdsHeadline(element: Element): boolean {
  return element.children.some(
    (child) => child.type === "element" && (child.tagName === "h1" || holdsHeadline(child)),
  );
}
