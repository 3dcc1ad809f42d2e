/** What may be sent about a document. */
import { z } from "zod";
import { Id } from "@/lib/http/id";
import { PageQuery } from "@/lib/http/page";
import { WebAddress } from "@/lib/sources/input";
import { canonicalLanguage } from "@/lib/text/language";
import { visibilities } from "./visibility";

const visibility = z.enum(visibilities);
const contentType = z.enum(["text/plain", "text/markdown", "text/html"]);
/** Kept as it was sent; blank is no title and no name. */
const line = (limit: number) => z.string().max(limit).regex(/\S/u, "must not be blank");
/** As precise as it is known. */
const yearOrMonth = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/);
const publishedAt = z.union([z.iso.date(), z.iso.datetime({ offset: true }), yearOrMonth], {
  error:
    "must be a day, month or year, such as 2017-12-15, 2017-12 or 2017, or a day and time, such as 2017-12-15T08:30:00Z",
});
/** Taken in whatever form is understood, and kept in the canonical one. */
const language = z
  .string()
  .max(35)
  .overwrite((tag) => canonicalLanguage(tag) ?? tag)
  .refine((tag) => canonicalLanguage(tag) !== null, {
    error: "must be a BCP 47 language tag, such as en or zh-Hans",
  });

export const NewDocument = z.object({
  id: Id.optional(),
  title: line(500).optional(),
  /** How long it may be, the import says: files inlined in a page do not count. */
  content: z.string().min(1),
  contentType,
  byline: line(500).optional(),
  publisher: line(500).optional(),
  publishedAt: publishedAt.optional(),
  sourceUrl: WebAddress.optional(),
  lang: language.optional(),
  visibility: visibility.default("private"),
  groupId: Id.optional(),
});
export type NewDocument = z.infer<typeof NewDocument>;

/** What an import would make of some content, before it is saved. */
export const DocumentDraft = NewDocument.pick({ content: true, contentType: true, sourceUrl: true });
export type DocumentDraft = z.infer<typeof DocumentDraft>;

export const DocumentId = z.object({ documentId: Id });
export type DocumentId = z.infer<typeof DocumentId>;

export const DocumentChange = z.object({
  documentId: Id,
  ifMatch: z.string().optional(),
  title: line(500).optional(),
  byline: line(500).nullable().optional(),
  publisher: line(500).nullable().optional(),
  publishedAt: publishedAt.nullable().optional(),
  sourceUrl: WebAddress.nullable().optional(),
  lang: language.optional(),
  visibility: visibility.optional(),
  groupId: Id.nullable().optional(),
});
export type DocumentChange = z.infer<typeof DocumentChange>;

export const DocumentRemoval = DocumentChange.pick({ documentId: true, ifMatch: true });
export type DocumentRemoval = z.infer<typeof DocumentRemoval>;

export const DocumentText = z.object({ documentId: Id, version: z.coerce.number().int().min(1).optional() });
export type DocumentText = z.infer<typeof DocumentText>;

/**
 * `q` searches title and text; `scope` narrows to mine, to those of my groups, or to public ones. Of `deleted` ones it
 * lists those that I may bring back, and `q` searches their titles.
 */
export const DocumentQuery = PageQuery.extend({
  q: z.string().trim().max(200).optional(),
  scope: z.enum(["mine", "groups", "public", "deleted"]).optional(),
  groupId: Id.optional(),
});
export type DocumentQuery = z.infer<typeof DocumentQuery>;

/** What is asked of the documents that may be read. */
export type LibraryQuery = Omit<DocumentQuery, "scope"> & {
  scope?: Exclude<DocumentQuery["scope"], "deleted">;
};
