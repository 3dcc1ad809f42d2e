/**
 * What a page says of itself as JSON-LD in the words of schema.org: the first Article of any kind,
 * wherever in the page's graph it stands.
 */

import { publicationDate } from "./dates";
import type { Metadata } from "./imported";

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Posting|LiveBlogPosting|WebPage)$/;
const MOST_THINGS = 2000;

/** Reads what the page's JSON-LD blocks say; fields they do not state are not in the answer. */
export function readJsonLd(blocks: readonly string[]): Partial<Metadata> {
  const things = blocks.flatMap((block) => thingsIn(parsed(block)));
  const articles = things.filter(isArticle);
  const article = articles.find((thing) => !typesOf(thing).includes("WebPage")) ?? articles[0];
  return article ? factsOf(article, things) : {};
}

function factsOf(article: Thing, things: readonly Thing[]): Partial<Metadata> {
  return withoutBlanks({
    title: wordsOf(article.headline) ?? wordsOf(article.name),
    byline: namesOf(article.author ?? article.creator, things),
    publisher: namesOf(article.publisher ?? article.sourceOrganization, things),
    publishedAt: publicationDate(wordsOf(article.datePublished) ?? wordsOf(article.dateCreated) ?? ""),
    sourceUrl: wordsOf(article.url) ?? addressOf(article.mainEntityOfPage),
    lang: wordsOf(article.inLanguage),
  });
}

/** Leaves out the fields that are null or empty. */
export function withoutBlanks(metadata: Partial<Metadata>): Partial<Metadata> {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null && value !== ""));
}

function parsed(block: string): unknown {
  try {
    return JSON.parse(block.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ""));
  } catch {
    // Many pages' JSON-LD is broken; what cannot be read says nothing.
    return null;
  }
}

/** Lists every object of a JSON-LD value, outermost first, without recursion: its depth is not ours to trust. */
function thingsIn(value: unknown): Thing[] {
  const things: Thing[] = [];
  const waiting: unknown[] = [value];
  for (let at = 0; at < waiting.length && at < MOST_THINGS; at += 1) {
    const next = waiting[at];
    if (typeof next !== "object" || next === null) continue;
    if (!Array.isArray(next)) things.push(next as Thing);
    for (const inner of Object.values(next)) if (typeof inner === "object") waiting.push(inner);
  }
  return things;
}

function isArticle(thing: Thing): boolean {
  return typesOf(thing).some((type) => ARTICLE_TYPE.test(type));
}

function typesOf(thing: Thing): string[] {
  return listOf(thing["@type"]).filter((type) => typeof type === "string");
}

/** Joins the names of people and organisations, each a string, an object or a reference to one. */
function namesOf(value: unknown, things: readonly Thing[]): string | null {
  const names = listOf(value).flatMap((one) => {
    if (typeof one === "string") return one.trim();
    if (typeof one !== "object" || one === null) return [];
    const { name, "@id": id } = one as Thing;
    const referred =
      name === undefined ? things.find((thing) => thing["@id"] === id && thing.name) : undefined;
    return listOf(name ?? referred?.name).flatMap((each) => wordsOf(each) ?? []);
  });
  return [...new Set(names.filter((name) => name !== "" && !/^https?:/.test(name)))].join(", ") || null;
}

function addressOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return wordsOf(value);
  return wordsOf((value as Thing)["@id"]) ?? wordsOf((value as Thing).url);
}

function wordsOf(value: unknown): string | null {
  const [first] = listOf(value);
  if (typeof first === "string") return first.trim() || null;
  if (typeof first !== "object" || first === null) return null;
  const { "@value": text } = first as Thing;
  return typeof text === "string" ? text.trim() || null : null;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
