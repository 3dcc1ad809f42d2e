/**
 * The block of "key: value" lines between two rules at the top of many Markdown files. Only plain
 * scalars and one-line lists are read; it is a courtesy, not YAML.
 */

import { publicationDate } from "./dates";
import { type Metadata, NO_METADATA } from "./imported";
import { withoutBlanks } from "./json-ld";

const BLOCK = /^---[ \t]*\n((?:[^\n]*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const LINE = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)$/;

/** Parts a Markdown text into what its front matter says and the rest; all is rest when it has none. */
export function splitFrontMatter(markdown: string): { metadata: Metadata; rest: string } {
  const found = BLOCK.exec(markdown);
  const lines = found?.[1]?.split("\n").filter((line) => line.trim() !== "") ?? [];
  if (!found || !lines.some((line) => LINE.test(line))) return { metadata: NO_METADATA, rest: markdown };
  const values = new Map<string, string>();
  for (const line of lines) {
    const [, key, value] = LINE.exec(line) ?? [];
    if (key && value) values.set(key.toLowerCase(), scalar(value));
  }
  return { metadata: { ...NO_METADATA, ...factsIn(values) }, rest: markdown.slice(found[0].length) };
}

function factsIn(values: ReadonlyMap<string, string>): Partial<Metadata> {
  const first = (...keys: string[]) => keys.map((key) => values.get(key)).find(Boolean) ?? null;
  return withoutBlanks({
    title: first("title"),
    byline: first("author", "authors", "byline"),
    publisher: first("publisher"),
    publishedAt: publicationDate(first("date", "published") ?? ""),
    sourceUrl: first("canonical", "source", "url"),
    lang: first("lang", "language"),
  });
}

/** Takes off the quotation marks of a string and the brackets of a list. */
function scalar(value: string): string {
  const text = value.trim();
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined) return list.split(",").map(scalar).filter(Boolean).join(", ");
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;
}
