/**
 * A source in words: one line beside a quotation, or in full for a bibliography. One neutral manner for every
 * type: who, what, where, when, and the address; a style of a journal is not meant.
 */
import { isSourceAddress, shownAddress, titleOfAddress } from "./address";
import type { CslDate, CslItem, CslName } from "./csl";
import { kindOf } from "./kinds";
import { months } from "./whole-dates";

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u;

/** Names a person or a body; an East Asian name in its own script keeps its order, family name first. */
export function nameOf(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const { family = "", given = "" } = name;
  if (eastAsian.test(family + given)) return `${family}${given}`;
  const particles = [name["dropping-particle"], name["non-dropping-particle"]];
  const parts = [given, ...particles, family].filter(Boolean).join(" ");
  return name.suffix === undefined ? parts : `${parts}, ${name.suffix}`;
}

/** Joins names; of more than `most` only the first is named. */
function namesOf(names: CslName[] | undefined, most: number): string {
  if (!names?.[0]) return "";
  return names.length > most ? `${nameOf(names[0])} et al.` : names.map(nameOf).join(", ");
}

function dayOf([year, month, day]: number[]): string {
  const shown = year !== undefined && year < 0 ? `${-year} BC` : String(year);
  return [day, month === undefined ? undefined : months[month - 1], shown]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** Writes a date as precisely as it is known: "27 May 2014", "May 2014", "2014", "c. 2014", or a range; "" for none. */
export function dateInWords(date: CslDate | undefined): string {
  if (date === undefined) return "";
  const parts = date["date-parts"];
  if (parts === undefined) return date.literal ?? date.raw ?? "";
  return `${date.circa ? "c. " : ""}${parts.map(dayOf).join("–")}`;
}

/** What a work stands in, or who put it out, when that is not already named as its author. */
function placeOf(item: CslItem, who: string): string[] {
  const numbers = [item.volume, item.issue && `no. ${item.issue}`].filter(Boolean).join(", ");
  const inside = [item["container-title"], numbers].filter(Boolean).join(" ");
  return [inside, item.publisher ?? item.authority ?? ""].filter(
    (part, index, all) => part !== "" && part !== who && all.indexOf(part) === index,
  );
}

/**
 * A title in quotation marks; what stands for a title that is not known has none: a description in square brackets, or the
 * source's own address.
 */
function titleOf({ title, URL: address }: CslItem): string {
  const isAddress = address !== undefined && isSourceAddress(address) && title === titleOfAddress(address);
  return isAddress || /^\[.*\]$/su.test(title) ? title : `“${title}”`;
}

/** The source in one line: who, title, who put it out, date. Without an author the publisher, or what it stands in, comes first. */
export function citationOf(item: CslItem): string {
  const place = item["container-title"] ?? item.publisher ?? "";
  const who = namesOf(item.author ?? item.editor, 2) || place;
  const parts = [who, titleOf(item), place === who ? "" : place, dateInWords(item.issued)];
  return parts.filter((part) => part !== "").join(", ");
}

function sentence(text: string): string {
  return /[.!?。？！…]$/u.test(text) ? text : `${text}.`;
}

function isPaged(item: CslItem): string {
  if (item.page === undefined) return "";
  return /[-–,]/.test(item.page) ? `pp. ${item.page}` : `p. ${item.page}`;
}

/** Whoever else had a hand in it, where its author is named first. */
function othersOf(item: CslItem): (string | false)[] {
  const named = (word: string, names: CslName[] | undefined) =>
    names !== undefined && `${word} ${namesOf(names, Number.POSITIVE_INFINITY)}`;
  return [
    item.author !== undefined && named("edited by", item.editor),
    named("translated by", item.translator),
  ];
}

/** A stretch of an entry of the bibliography. */
export interface EntryPart {
  words: string;
  /** Where an address leads; null for other words, and for an address that a source may not have. */
  href: string | null;
}

function wordsPart(words: string): EntryPart {
  return { words, href: null };
}

function addressPart(address: string): EntryPart {
  return { words: shownAddress(address), href: isSourceAddress(address) ? address : null };
}

/** The address of a DOI; what would end the path of an address is escaped in where it leads, and shown as it is. */
function doiPart(doi: string): EntryPart {
  const { href } = addressPart(`https://doi.org/${doi.replace(/[?#]/g, encodeURIComponent)}`);
  return { words: shownAddress(`https://doi.org/${doi}`), href };
}

/** The source in full, in detail enough that a stranger finds it: one paragraph, whose parts stand a space apart. */
export function bibliographyPartsOf(item: CslItem): EntryPart[] {
  const who = namesOf(item.author ?? item.editor, Number.POSITIVE_INFINITY);
  const where = [
    ...othersOf(item),
    ...placeOf(item, who),
    item["publisher-place"],
    item.edition && `edition ${item.edition}`,
    item.number && `no. ${item.number}`,
    dateInWords(item.issued),
    isPaged(item),
    item.section && `section ${item.section}`,
    item.ISBN && `ISBN ${item.ISBN}`,
    [item.archive, item.archive_location].filter(Boolean).join(", "),
  ].filter(Boolean);
  const accessed = dateInWords(item.accessed);
  return [
    wordsPart(who === "" ? "" : sentence(who)),
    wordsPart(`${titleOf(item)} (${kindOf(item)}).`),
    wordsPart(where.length === 0 ? "" : sentence(where.join(", "))),
    ...(item.DOI === undefined ? [] : [doiPart(item.DOI)]),
    ...(item.URL === undefined ? [] : [addressPart(item.URL)]),
    wordsPart(accessed === "" ? "" : `(accessed ${accessed})`),
  ].filter(({ words }) => words !== "");
}

/** The source in full as plain text. */
export function bibliographyEntryOf(item: CslItem): string {
  return bibliographyPartsOf(item)
    .map(({ words }) => words)
    .join(" ");
}
