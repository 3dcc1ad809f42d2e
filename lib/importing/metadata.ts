/**
 * What a page says about itself: title, author, publisher, date, address and language. Its JSON-LD is
 * believed before its meta elements (OpenGraph, Highwire's citation_*, Dublin Core), and those before
 * what its body shows.
 */

import type { Root } from "hast";
import { inOneLine } from "@/lib/text/article";
import { canonicalLanguage } from "@/lib/text/language";
import { dateAtEnd, isoDate } from "./dates";
import type { Metadata } from "./imported";
import { readJsonLd } from "./json-ld";
import { webAddress } from "./links";
import { gatherFacts, listOf, type PageFacts, wordOf } from "./page-facts";

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

/** Reads a parsed page's metadata; a field is null when the page does not state it in a form that can be read. */
export function readMetadata(tree: Root): Metadata {
  const page = gatherFacts(tree);
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

/** Prefers the words the page shows: a title with the site's name behind it gives way to the headline. */
function titleOf(page: PageFacts, told: string | null | undefined): string | null {
  const title = short(told ?? metaOf(page, "title"));
  if (!title) return short(page.headline ?? page.titleElement);
  const plain = inOneLine(title);
  return page.headline && plain.includes(page.headline) ? page.headline : plain;
}

function publishedOf(page: PageFacts): string | null {
  const marked = page.times.find(
    ({ properties }) =>
      properties.pubDate !== undefined || listOf(properties.itemProp).includes("datePublished"),
  );
  const shown = (marked ?? page.times[0])?.properties.dateTime;
  for (const written of [...valuesOf(page, "publishedAt"), wordOf(shown)]) {
    // Scholarly pages write 2017/12/5.
    const [, year, month = "", day = ""] = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(written ?? "") ?? [];
    const line = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : (written ?? "");
    const date = isoDate(line) ?? dateAtEnd(line);
    if (date) return date;
  }
  return null;
}

function valuesOf(page: PageFacts, field: keyof typeof META_NAMES): string[] {
  return META_NAMES[field].flatMap((name) => page.meta.get(name) ?? []);
}

function metaOf(page: PageFacts, field: keyof typeof META_NAMES): string | null {
  return valuesOf(page, field)[0] ?? null;
}

/** Several authors each have a meta element of their own; an author's profile address is not a name. */
function namesIn(page: PageFacts, field: "byline"): string | null {
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
