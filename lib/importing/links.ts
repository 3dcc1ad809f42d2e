/**
 * Where an article's links may lead: to the web, to a mail address, or to a place in the article that
 * exists. Ids are given anew, so that none from outside can clash with the page's own or shadow a
 * property of its document.
 */

import type { Element, ElementContent } from "hast";
import type { Article } from "@/lib/text/article";
import { joinTexts } from "./inline";

/** What every id in an article begins with. */
export const ID_PREFIX = "fn-";

const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** What some bases or servers take the place of: enough to see which scheme an address names. */
const NOWHERE = "relative://nowhere/";

/**
 * Works out where a link leads: an http, https or mailto address, or "#id" within the article;
 * undefined when it leads nowhere a reader may go, or is relative and `base` is not known.
 */
export function linkAddress(href: unknown, base: string | null): string | undefined {
  if (typeof href !== "string") return undefined;
  const written = href.trim();
  if (written.startsWith("#")) return written.length > 1 ? written : undefined;
  if (!URL.canParse(written, base ?? NOWHERE)) return undefined;
  const address = new URL(written, base ?? NOWHERE);
  if (!SCHEMES.has(address.protocol)) return undefined;
  if (base !== null && address.hash.length > 1 && isSamePage(address, base)) return address.hash;
  return address.href;
}

/** Puts a web address into its normal form; null when it is none, or of another scheme than http and https. */
export function webAddress(address: string | null | undefined): string | null {
  if (!address || !/^https?:\/\//i.test(address.trim()) || !URL.canParse(address)) return null;
  return new URL(address).href;
}

/** Gives every linked place of an article an id of ours and turns links to nowhere into plain text. */
export function settleLinks(article: Article): void {
  const wanted = new Set<string>();
  const found = new Set<string>();
  eachElement(article, (element) => {
    if (typeof element.properties.id === "string") found.add(element.properties.id);
    const fragment = fragmentOf(element);
    if (fragment !== null) wanted.add(fragment);
  });
  const ids = new Map<string, string>();
  for (const id of wanted) if (found.has(id)) ids.set(id, `${ID_PREFIX}${ids.size + 1}`);
  const given = new Set<string>();
  eachElement(article, (element) => {
    settleId(element, ids, given);
    settleHref(element, ids);
    if (element.children.some(isIdleLink)) element.children = joinTexts(element.children.flatMap(unwrapIdle));
  });
}

function settleId(element: Element, ids: ReadonlyMap<string, string>, given: Set<string>): void {
  const id = ids.get(String(element.properties.id));
  delete element.properties.id;
  if (id === undefined || given.has(id)) return;
  given.add(id);
  element.properties.id = id;
}

function settleHref(element: Element, ids: ReadonlyMap<string, string>): void {
  const fragment = fragmentOf(element);
  if (fragment === null) return;
  const id = ids.get(fragment);
  if (id === undefined) delete element.properties.href;
  else element.properties.href = `#${id}`;
}

function fragmentOf({ properties: { href } }: Element): string | null {
  if (typeof href !== "string" || !href.startsWith("#")) return null;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    // A stray per cent sign: the fragment stands for itself.
    return href.slice(1);
  }
}

function isIdleLink(node: ElementContent): node is Element {
  if (node.type !== "element" || node.tagName !== "a") return false;
  return node.properties.href === undefined && node.properties.id === undefined;
}

function unwrapIdle(node: ElementContent): ElementContent[] {
  return isIdleLink(node) ? node.children : [node];
}

/** Visits every element, children before their parents. */
function eachElement(parent: Article | Element, visit: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    eachElement(child, visit);
    visit(child);
  }
}

function isSamePage(address: URL, base: string): boolean {
  const page = new URL(base);
  return (
    address.origin === page.origin && address.pathname === page.pathname && address.search === page.search
  );
}
