/**
 * The fields of a source as a person fills them in, and the CSL-JSON item they stand for. What an item has
 * beyond these fields, as one taken from a reference manager may, is kept as it was.
 */
import type { CslDate, CslItem, CslName, CslType } from "@/lib/sources/csl";

export interface SourceValues {
  address: string;
  title: string;
  /** Names with semicolons between them; "Family, Given" or a name as it stands. */
  authors: string;
  publisher: string;
  /** "2014", "2014-05" or "2014-05-27"; other words are kept as they are. */
  issued: string;
  type: CslType;
  /** The item the fields were filled from, where there was one. */
  item: Partial<CslItem>;
}

export const noSource: SourceValues = {
  address: "",
  title: "",
  authors: "",
  publisher: "",
  issued: "",
  type: "webpage",
  item: {},
};

/** The types that are offered; an item of another type keeps its own. */
export const offeredTypes: readonly CslType[] = [
  "webpage",
  "article-newspaper",
  "article-journal",
  "report",
  "dataset",
  "legislation",
  "book",
  "speech",
  "interview",
  "broadcast",
  "post",
  "document",
];

/** Makes the item that the fields stand for, read on `accessed`: a year, a month or a day, or empty where nobody says. */
export function itemOfValues(values: SourceValues, accessed: string): Partial<CslItem> {
  const rest = withoutFields(values.item);
  const authors = namesTyped(values.authors);
  const [address, title, publisher, issued] = [
    values.address,
    values.title,
    values.publisher,
    values.issued,
  ].map((value) => value.trim());
  return {
    ...rest,
    type: values.type,
    ...(title ? { title } : {}),
    ...(address ? { URL: withScheme(address) } : {}),
    ...(accessed.trim() ? { accessed: dateTyped(accessed) } : {}),
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(publisher ? { publisher } : {}),
    ...(issued ? { issued: dateTyped(issued) } : {}),
  };
}

/** Fills the fields from an item. */
export function valuesOfItem(item: Partial<CslItem>): SourceValues {
  return {
    address: item.URL ?? "",
    title: item.title ?? "",
    authors: (item.author ?? []).map(nameShown).join("; "),
    publisher: item.publisher ?? "",
    issued: dateShown(item.issued),
    type: item.type ?? "webpage",
    item,
  };
}

/** What of an item none of the fields stands for; its id, which is the store's own, left out. */
function withoutFields(item: Partial<CslItem>): Partial<CslItem> {
  const shown = new Set(["id", "title", "URL", "author", "publisher", "issued", "type", "accessed"]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => !shown.has(name)));
}

/** Puts https:// before an address that was typed without a scheme. */
export function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
}

function namesTyped(text: string): CslName[] {
  const names = text.split(/[;；]/u).map((name) => name.trim());
  return names.filter((name) => name !== "").map(nameTyped);
}

function nameTyped(name: string): CslName {
  const [family, given, ...more] = name.split(",").map((part) => part.trim());
  return family && given && more.length === 0 ? { family, given } : { literal: name };
}

function nameShown({ family, given, literal }: CslName): string {
  return literal ?? [family, given].filter(Boolean).join(", ");
}

/** Reads "2014", "2014-05" or "2014-05-27", be there such a day or not; other words are kept as they are. */
export function dateTyped(text: string): CslDate {
  const parts = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (!parts) return { literal: text.trim() };
  return { "date-parts": [parts.slice(1).filter(Boolean).map(Number)] };
}

function dateShown(date: CslDate | undefined): string {
  const [first, second] = date?.["date-parts"] ?? [];
  if (!first || second) return date?.literal ?? date?.raw ?? "";
  return first.map((part) => String(part).padStart(2, "0")).join("-");
}
