/**
 * A CSL-JSON item: a citable work in the words of the Citation Style Language 1.0.2 (csl-data.json), which Zotero
 * and other reference managers write. Lectern knows its types, its variables of plain text, its names and dates.
 */

export const cslTypes = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "classic",
  "collection",
  "dataset",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "event",
  "figure",
  "graphic",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "map",
  "motion_picture",
  "musical_score",
  "pamphlet",
  "paper-conference",
  "patent",
  "performance",
  "periodical",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "review-book",
  "software",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;
export type CslType = (typeof cslTypes)[number];

/** Variables of plain text, besides title and URL, which have rules of their own. */
export const textVariables = [
  "abstract",
  "annote",
  "archive",
  "archive-place",
  "archive_collection",
  "archive_location",
  "authority",
  "call-number",
  "chapter-number",
  "citation-key",
  "collection-number",
  "collection-title",
  "container-title",
  "container-title-short",
  "dimensions",
  "division",
  "edition",
  "event-place",
  "event-title",
  "genre",
  "ISBN",
  "ISSN",
  "issue",
  "jurisdiction",
  "keyword",
  "language",
  "license",
  "medium",
  "note",
  "number",
  "number-of-pages",
  "number-of-volumes",
  "original-publisher",
  "original-publisher-place",
  "original-title",
  "page",
  "page-first",
  "part-number",
  "part-title",
  "PMCID",
  "PMID",
  "publisher",
  "publisher-place",
  "references",
  "reviewed-genre",
  "reviewed-title",
  "scale",
  "section",
  "source",
  "status",
  "supplement-number",
  "title-short",
  "version",
  "volume",
  "volume-title",
  "year-suffix",
] as const;
export type TextVariable = (typeof textVariables)[number];

export const nameVariables = [
  "author",
  "chair",
  "collection-editor",
  "compiler",
  "composer",
  "container-author",
  "contributor",
  "curator",
  "director",
  "editor",
  "editorial-director",
  "executive-producer",
  "guest",
  "host",
  "illustrator",
  "interviewer",
  "narrator",
  "organizer",
  "original-author",
  "performer",
  "producer",
  "recipient",
  "reviewed-author",
  "script-writer",
  "series-creator",
  "translator",
] as const;
export type NameVariable = (typeof nameVariables)[number];

/** Dates of the work itself. `accessed` is not one of them: it belongs to whoever read it. */
export const dateVariables = [
  "available-date",
  "event-date",
  "issued",
  "original-date",
  "submitted",
] as const;
export type DateVariable = (typeof dateVariables)[number];

/** A person by parts of the name, or a body by its `literal` name. */
export interface CslName {
  family?: string;
  given?: string;
  "dropping-particle"?: string;
  "non-dropping-particle"?: string;
  suffix?: string;
  literal?: string;
}

/** One date or a range of two, each [year], [year, month] or [year, month, day]; or words where it is not known so well. */
export interface CslDate {
  "date-parts"?: number[][];
  literal?: string;
  raw?: string;
  season?: string;
  circa?: boolean;
}

export type CslItem = { type: CslType; title: string; URL?: string; DOI?: string; accessed?: CslDate } & {
  [Variable in TextVariable]?: string;
} & { [Variable in NameVariable]?: CslName[] } & { [Variable in DateVariable]?: CslDate };
