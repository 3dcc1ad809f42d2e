/**
 * What a person may say about a document, as a form holds it: every field a string, empty for none. Knows what was
 * changed in the form, what is sent for it, and how it meets a change that somebody else made meanwhile.
 */
import type { DocumentView, ImportPreview } from "@/lib/documents/view";
import { hrefFromTyped } from "@/lib/richtext/link";
import { languageTyped } from "./language-names";

export const fieldNames = [
  "title",
  "byline",
  "publisher",
  "publishedAt",
  "lang",
  "sourceUrl",
  "visibility",
  "groupId",
] as const;
export type FieldName = (typeof fieldNames)[number];
export type DocumentFields = Readonly<Record<FieldName, string>>;

const labels: Record<FieldName, string> = {
  title: "Title",
  byline: "Author",
  publisher: "Publisher",
  publishedAt: "Published",
  lang: "Language",
  sourceUrl: "Address of the original",
  visibility: "Who may read it",
  groupId: "Group",
};

/** Names a field as its label does. */
export function fieldLabel(name: FieldName): string {
  return labels[name];
}

/** BCP 47 for a language that is not known; the form shows it as nothing. */
const undetermined = "und";

/** The fields of a document, or of one that is about to be imported: that one is private until said otherwise. */
export function fieldsOf(document: DocumentView | ImportPreview): DocumentFields {
  const isSaved = "visibility" in document;
  return {
    title: document.title,
    byline: document.byline ?? "",
    publisher: document.publisher ?? "",
    publishedAt: document.publishedAt ?? "",
    lang: document.lang === undetermined ? "" : document.lang,
    sourceUrl: document.sourceUrl ?? "",
    visibility: isSaved ? document.visibility : "private",
    groupId: isSaved ? (document.group?.id ?? "") : "",
  };
}

/** The fields that differ from what the form began with. */
export function changesOf(before: DocumentFields, now: DocumentFields): Partial<DocumentFields> {
  const meant = fieldNames.map((name) => [name, meantBy(name, now)] as const);
  return Object.fromEntries(meant.filter(([name, value]) => value !== before[name]));
}

/** What a field is to be taken for: a language may be named, an address lack its https://; a private document is of no group. */
function meantBy(name: FieldName, fields: DocumentFields): string {
  const typed = fields[name].trim();
  if (name === "lang") return languageTyped(typed);
  if (name === "sourceUrl") return hrefFromTyped(typed) ?? typed;
  return name === "groupId" && fields.visibility === "private" ? "" : typed;
}

/** Of changes kept while others were being sent, those that were not sent. */
export function typedSince(
  sent: Partial<DocumentFields>,
  now: Partial<DocumentFields>,
): Partial<DocumentFields> {
  return only(now, (name) => now[name] !== sent[name]);
}

/** Changes without those that were put back to what the form began with. */
export function withoutPutBack(
  before: DocumentFields,
  changes: Partial<DocumentFields>,
): Partial<DocumentFields> {
  return only(changes, (name) => changes[name]?.trim() !== before[name]);
}

function only(
  changes: Partial<DocumentFields>,
  isWanted: (name: FieldName) => boolean,
): Partial<DocumentFields> {
  const wanted = fieldNames.filter((name) => name in changes && isWanted(name));
  return Object.fromEntries(wanted.map((name) => [name, changes[name]]));
}

/** Changes as the API takes them: null for a field that was emptied, "und" for a language that was. */
export function bodyOf(changes: Partial<DocumentFields>): Record<string, string | null> {
  const body: Record<string, string | null> = {};
  for (const name of fieldNames) {
    const value = changes[name];
    if (value === undefined) continue;
    body[name] = value !== "" || name === "title" ? value : name === "lang" ? undetermined : null;
  }
  // A private document is of no group; one that was in a group leaves it.
  if (body.visibility === "private") body.groupId = null;
  return body;
}

export interface Merged {
  fields: DocumentFields;
  /** Fields that both changed, each in another way: what is kept is mine. */
  contested: FieldName[];
  /** Fields that only they changed: what is kept is theirs. */
  taken: FieldName[];
}

/** Puts my changes on top of theirs, both made from the same `base`. */
export function mergeFields(base: DocumentFields, mine: DocumentFields, theirs: DocumentFields): Merged {
  const fields: Partial<Record<FieldName, string>> = {};
  const contested: FieldName[] = [];
  const taken: FieldName[] = [];
  for (const name of fieldNames) {
    const isMine = mine[name] !== base[name];
    const isTheirs = theirs[name] !== base[name];
    fields[name] = isMine ? mine[name] : theirs[name];
    if (isMine && isTheirs && mine[name] !== theirs[name]) contested.push(name);
    if (isTheirs && !isMine) taken.push(name);
  }
  return { fields: fields as DocumentFields, contested, taken };
}

/** Tells changes kept in the browser's storage from anything else. */
export function isChanges(value: unknown): value is Partial<DocumentFields> {
  if (typeof value !== "object" || value === null) return false;
  const names: readonly string[] = fieldNames;
  return Object.entries(value).every(([name, text]) => names.includes(name) && typeof text === "string");
}
