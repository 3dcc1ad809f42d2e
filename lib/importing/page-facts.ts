/**
 * The parts of a page that speak about it, gathered in one pass: its head's elements, and of its body
 * the headline, the times and the names marked as its author's. What to believe is metadata.ts's matter.
 */

import type { Element, Root } from "hast";
import { inOneLine, textOf } from "@/lib/text/article";

export interface PageFacts {
  lang: string | null;
  /** The contents of meta elements by their name or property in lower case, in document order. */
  meta: Map<string, string[]>;
  jsonLd: string[];
  canonical: string | null;
  titleElement: string | null;
  headline: string | null;
  bylines: string[];
  times: Element[];
}

const READERS: Readonly<Record<string, (element: Element, facts: PageFacts) => void>> = {
  html: ({ properties }, facts) => {
    facts.lang = wordOf(properties.lang);
  },
  meta: readMeta,
  script: (element, facts) => {
    if (element.properties.type === "application/ld+json") facts.jsonLd.push(textOf(element));
  },
  link: ({ properties }, facts) => {
    if (listOf(properties.rel).includes("canonical")) facts.canonical ??= wordOf(properties.href);
  },
  title: (element, facts) => {
    facts.titleElement ??= lineOf(element);
  },
  h1: (element, facts) => {
    facts.headline ??= lineOf(element);
  },
  time: (element, facts) => {
    facts.times.push(element);
  },
};

/** Gathers what a parsed page's elements say about it. */
export function gatherFacts(tree: Root): PageFacts {
  const facts: PageFacts = {
    lang: null,
    meta: new Map(),
    jsonLd: [],
    canonical: null,
    titleElement: null,
    headline: null,
    bylines: [],
    times: [],
  };
  gatherBelow(tree, facts);
  return facts;
}

/** Reads an attribute that is one word or sentence; null when it is missing or blank. */
export function wordOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** Reads an attribute that is a list of words. */
export function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? value.split(/\s+/) : [];
}

function gatherBelow(parent: Root | Element, facts: PageFacts): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    READERS[child.tagName]?.(child, facts);
    if (isAuthor(child)) facts.bylines.push(inOneLine(textOf(child)));
    gatherBelow(child, facts);
  }
}

function isAuthor({ properties }: Element): boolean {
  return listOf(properties.rel).includes("author") || listOf(properties.itemProp).includes("author");
}

function readMeta({ properties }: Element, facts: PageFacts): void {
  const content = wordOf(properties.content);
  if (content === null) return;
  for (const name of [properties.name, properties.property, properties.itemProp, properties.httpEquiv]) {
    for (const key of listOf(name).map((one) => one.toLowerCase())) {
      const known = facts.meta.get(key);
      if (known) known.push(content);
      else facts.meta.set(key, [content]);
    }
  }
}

function lineOf(element: Element): string | null {
  return inOneLine(textOf(element)) || null;
}
