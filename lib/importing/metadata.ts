/**
 * What a page says about itself: title, author, publisher, date, address and language. Its JSON-LD is
 * believed before its meta elements (OpenGraph, Highwire's citation_*, Dublin Core), and those before
 * what its body shows.
 */

import type { Element, Root } from "hast";
import { inOneLine, textOf } from "@/lib/text/article";
import { canonicalLanguage } from "@/lib/text/language";
import { dateAtEnd, isoDate } from "./dates";
import type { Metadata } from "./imported";
import { readJsonLd } from "./json-ld";
import { webAddress } from "./links";

/** Names of meta elements by what they tell, the most trustworthy first; in lower case. */
const META_NAMES = {
  title: ["citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title"],
  byline: ["citation_author", "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator"],
  publisher: ["citation_publisher", "citation_journal_title", "og:site_name", "publisher", "dc.publisher"],
  publishedAt: [
    "article:published_time",
    "citation_publication_date",
    "citation_date",
    "date",
    "dc.date",
    "dcterms.created",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "datepublished",
  ],
  sourceUrl: ["og:url", "citation_fulltext_html_url"],
  lang: ["dc.language", "content-language", "og:locale"],
} as const;

/** Longest value, in UTF-16 code units, that is believed to be a name or a title. */
const LONGEST = 500;

/** The parts of a page that speak about it. */
interface Page {
  lang: string | null;
  meta: Map<string, string[]>;
  jsonLd: string[];
  canonical: string | null;
  titleElement: string | null;
  headline: string | null;
  bylines: string[];
  times: Element[];
}

/** Reads a parsed page's metadata; a field is null when the page does not state it in a form that can be read. */
export function readMetadata(tree: Root): Metadata {
  const page: Page = {
    lang: null,
    meta: new Map(),
    jsonLd: [],
    canonical: null,
    titleElement: null,
    headline: null,
    bylines: [],
    times: [],
  };
  collect(tree, page);
  const told = readJsonLd(page.jsonLd);
  return {
    title: titleOf(page, told.title),
    byline: short(told.byline ?? namesIn(page, "byline") ?? page.bylines[0]),
    publisher: short(told.publisher ?? metaOf(page, "publisher")),
    publishedAt: told.publishedAt ?? publishedOf(page),
    sourceUrl: firstAddress([page.canonical, told.sourceUrl, metaOf(page, "sourceUrl")]),
    lang: firstLanguage([page.lang, told.lang, metaOf(page, "lang")]),
  };
}

function collect(parent: Root | Element, page: Page): void {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    read(child, page);
    collect(child, page);
  }
}

function read(element: Element, page: Page): void {
  const { properties, tagName } = element;
  if (tagName === "html") page.lang = wordOf(properties.lang);
  else if (tagName === "meta") readMeta(element, page);
  else if (tagName === "script" && properties.type === "application/ld+json")
    page.jsonLd.push(textOf(element));
  else if (tagName === "link" && listOf(properties.rel).includes("canonical"))
    page.canonical ??= wordOf(properties.href);
  else if (tagName === "title") page.titleElement ??= inOneLine(textOf(element)) || null;
  else if (tagName === "h1") page.headline ??= inOneLine(textOf(element)) || null;
  else if (tagName === "time") page.times.push(element);
  if (listOf(properties.rel).includes("author") || listOf(properties.itemProp).includes("author")) {
    page.bylines.push(inOneLine(textOf(element)));
  }
}

function readMeta({ properties }: Element, page: Page): void {
  const content = wordOf(properties.content);
  if (content === null) return;
  for (const name of [properties.name, properties.property, properties.itemProp, properties.httpEquiv]) {
    for (const one of listOf(name)) {
      const key = one.toLowerCase();
      const known = page.meta.get(key);
      if (known) known.push(content);
      else page.meta.set(key, [content]);
    }
  }
}

/** Prefers the words the page shows: a title with the site's name behind it gives way to the headline. */
function titleOf(page: Page, told: string | null | undefined): string | null {
  const title = short(told ?? metaOf(page, "title"));
  if (!title) return short(page.headline ?? page.titleElement);
  const plain = inOneLine(title);
  return page.headline && plain.includes(page.headline) ? page.headline : plain;
}

function publishedOf(page: Page): string | null {
  const marked = page.times.find(
    ({ properties }) =>
      properties.pubDate !== undefined || listOf(properties.itemProp).includes("datePublished"),
  );
  const shown = (marked ?? page.times[0])?.properties.dateTime;
  for (const written of [...valuesOf(page, "publishedAt"), wordOf(shown)]) {
    const slashed = written?.replace(
      /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
      (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
    );
    const date = slashed ? (isoDate(slashed) ?? dateAtEnd(slashed)) : null;
    if (date) return date;
  }
  return null;
}

function valuesOf(page: Page, field: keyof typeof META_NAMES): string[] {
  return META_NAMES[field].flatMap((name) => page.meta.get(name) ?? []);
}

function metaOf(page: Page, field: keyof typeof META_NAMES): string | null {
  return valuesOf(page, field)[0] ?? null;
}

/** Several authors each have a meta element of their own; an author's profile address is not a name. */
function namesIn(page: Page, field: "byline"): string | null {
  for (const name of META_NAMES[field]) {
    const names = (page.meta.get(name) ?? []).filter((value) => !/^https?:/.test(value));
    if (names.length > 0) return [...new Set(names)].join(", ");
  }
  return null;
}

function firstAddress(candidates: readonly (string | null | undefined)[]): string | null {
  for (const one of candidates) {
    const address = webAddress(one);
    if (address) return address;
  }
  return null;
}

function firstLanguage(candidates: readonly (string | null | undefined)[]): string | null {
  for (const one of candidates) {
    const lang = one ? canonicalLanguage(one) : null;
    if (lang) return lang;
  }
  return null;
}

function short(value: string | null | undefined): string | null {
  const line = inOneLine(value ?? "");
  return line !== "" && line.length <= LONGEST ? line : null;
}

function wordOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? value.split(/\s+/) : [];
}
