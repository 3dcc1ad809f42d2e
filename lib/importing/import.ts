/**
 * Importing: from a source as it was sent (plain text, Markdown or HTML) to an article, its canonical
 * text and what is known about it. Pure; the one place where outside text becomes ours.
 */

import { accept, type FieldError, type Result, refuse } from "@/lib/result";
import { isSourceAddress } from "@/lib/sources/address";
import { type Article, inOneLine, leafBlocks, MAX_TEXT_LENGTH } from "@/lib/text/article";
import { hasEndlessMarks, tooManyMarks } from "@/lib/text/combining-marks";
import { canonicalLanguage, directionOf, guessLanguage } from "@/lib/text/language";
import { shortened } from "@/lib/text/plain-text";
import { refuseContent } from "./bounds";
import { publicationDate } from "./dates";
import { readHtml } from "./html";
import { withoutInlinedFiles } from "./inlined-files";
import { type Imported, type ImportInput, MAX_SOURCE_LENGTH, type Metadata, type Reading } from "./imported";
import { readMarkdown } from "./markdown";
import { readPlain } from "./plain";

/** Most UTF-16 code units of a title or a name, and of an address, that a source is believed. */
const LONGEST_FIELD = 500;
const LONGEST_ADDRESS = 2000;

/** What Postgres cannot hold: NUL, and half a surrogate pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Reads a source into an article. Refuses with `invalid` and the fields at fault, or with `too-large`
 * when the source has over 4,000,000 UTF-16 code units, inlined files not counted, or its canonical text over 1,000,000.
 */
export function readImport(given: ImportInput): Result<Imported> {
  const input = given.contentType === "text/html" ? withoutFiles(given) : given;
  if (input.content.length > MAX_SOURCE_LENGTH) return refuse("too-large", tooMuchMarkup);
  const fields = fieldErrors(input);
  if (fields.length > 0) return refuse("invalid", "That article could not be imported.", { fields });
  const reading = read(input);
  if (!reading.ok) return reading;
  const { article, text, metadata } = reading.value;
  if (text.length > MAX_TEXT_LENGTH) return refuse("too-large", tooLong(MAX_TEXT_LENGTH));
  // Also those that the markup names by their numbers.
  if (hasEndlessMarks(text)) return refuseContent(`The text ${tooManyMarks}.`);
  if (text.trim() === "") return refuseContent("There is no text in it to read.");
  const known = { ...believable(metadata), ...stated(input) };
  const lang = known.lang ?? guessLanguage(text);
  const title = known.title ?? shortened(firstWords(article));
  return accept({ ...known, title, lang, dir: directionOf(lang, text), article, text, length: text.length });
}

function read({ content, contentType, title, sourceUrl }: ImportInput): Result<Reading> {
  switch (contentType) {
    case "text/plain":
      return readPlain(content, title ?? undefined);
    case "text/markdown":
      return readMarkdown(content, sourceUrl ?? null);
    case "text/html":
      return readHtml(content, sourceUrl ?? null);
  }
}

function firstWords(article: Article): string {
  return inOneLine(leafBlocks(article).find((leaf) => leaf.text.trim() !== "")?.text ?? "");
}

/** What the source says of itself, but for what could not be kept or is too long to be what it claims. */
function believable(metadata: Metadata): Metadata {
  const believed = { ...metadata, title: metadata.title && shortened(metadata.title, LONGEST_FIELD - 1) };
  for (const field of ["title", "byline", "publisher", "sourceUrl", "lang"] as const) {
    const value = believed[field];
    const most = field === "sourceUrl" ? LONGEST_ADDRESS : LONGEST_FIELD;
    if (value && (value.length > most || UNSTORABLE.test(value) || hasEndlessMarks(value)))
      believed[field] = null;
  }
  // Nobody who names a password in a page means to hand it on.
  if (believed.sourceUrl && !isSourceAddress(believed.sourceUrl)) believed.sourceUrl = null;
  return believed;
}

/** What a person stated, in the form it is kept in; fields that were left out or blank are not in it. */
function stated(input: ImportInput): Partial<Metadata> {
  const fields: Partial<Metadata> = {};
  for (const field of ["title", "byline", "publisher", "sourceUrl"] as const) {
    const value = input[field];
    if (value?.trim()) fields[field] = value;
  }
  if (input.publishedAt) fields.publishedAt = publicationDate(input.publishedAt);
  if (input.lang) fields.lang = canonicalLanguage(input.lang);
  return fields;
}

function fieldErrors(input: ImportInput): FieldError[] {
  const errors: FieldError[] = [];
  if (UNSTORABLE.test(input.content)) {
    errors.push({ path: "content", message: "The text holds a NUL character or half a surrogate pair." });
  }
  if (input.publishedAt && !publicationDate(input.publishedAt)) {
    errors.push({
      path: "publishedAt",
      message: "Write the date as 2017-12-15, or with a time, or the year or month alone.",
    });
  }
  if (input.sourceUrl && !isSourceAddress(input.sourceUrl)) {
    const message = "The address must begin with http:// or https://, and hold no password.";
    errors.push({ path: "sourceUrl", message });
  }
  if (input.lang && !canonicalLanguage(input.lang)) {
    errors.push({ path: "lang", message: "Write the language as a tag, such as en or zh-Hant." });
  }
  return errors;
}

function withoutFiles(input: ImportInput): ImportInput {
  return { ...input, content: withoutInlinedFiles(input.content) };
}

const tooMuchMarkup = `This has more than ${MAX_SOURCE_LENGTH.toLocaleString("en")} characters of markup. Import its text alone.`;

function tooLong(limit: number): string {
  return `The article is longer than ${limit.toLocaleString("en")} characters; import it in parts.`;
}
