/**
 * What importing takes and gives: a source as it was sent, and the article read from it with what
 * the source says about itself. Nothing here touches a network or a database.
 */

import type { Article } from "@/lib/text/article";
import type { Direction } from "@/lib/text/language";

export const IMPORT_TYPES = ["text/plain", "text/markdown", "text/html"] as const;
export type ImportType = (typeof IMPORT_TYPES)[number];

/**
 * Most UTF-16 code units a source may have, without the files inlined in it; markup takes far more room than the text
 * it carries. In three bytes each they are within what one request may bring.
 */
export const MAX_SOURCE_LENGTH = 4_000_000;

/** A source to read. What is given beside `content` wins over what the content says of itself. */
export interface ImportInput {
  content: string;
  contentType: ImportType;
  title?: string | null | undefined;
  byline?: string | null | undefined;
  publisher?: string | null | undefined;
  /** An ISO 8601 date, or date and time, or the year or month alone. */
  publishedAt?: string | null | undefined;
  /** An http or https address; relative links are resolved against it. */
  sourceUrl?: string | null | undefined;
  /** A BCP 47 tag. */
  lang?: string | null | undefined;
}

/** What a source says about itself, as far as it does. */
export interface Metadata {
  title: string | null;
  byline: string | null;
  publisher: string | null;
  /** As precise as the source is: an ISO 8601 year, month or date, or date and time. */
  publishedAt: string | null;
  sourceUrl: string | null;
  lang: string | null;
}

/** An article read, with its canonical text and the length of that in UTF-16 code units. */
export interface Imported extends Metadata {
  title: string;
  /** A BCP 47 tag; "und" when neither given, stated nor guessed. */
  lang: string;
  dir: Direction;
  article: Article;
  text: string;
  length: number;
}

/** What the reader of one content type finds: the article and the metadata in the content. */
export interface Reading {
  article: Article;
  text: string;
  metadata: Metadata;
}

export const NO_METADATA: Metadata = {
  title: null,
  byline: null,
  publisher: null,
  publishedAt: null,
  sourceUrl: null,
  lang: null,
};
