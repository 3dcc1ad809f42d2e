/** A document as the API answers it. */
import { z } from "zod";
import type { Actor } from "@/lib/accounts/actor";
import { DeletionView } from "@/lib/deleted/view";
import { etagOf } from "@/lib/http/etag";
import { abilities, type DocumentSubject } from "./policy";
import { visibilities } from "./visibility";

export const VersionView = z.object({
  id: z.uuid(),
  number: z.int().min(1),
  /** UTF-16 code units. */
  length: z.int(),
  sha256: z.string(),
  createdAt: z.iso.datetime(),
});
export type VersionView = z.infer<typeof VersionView>;

export const DocumentView = z.object({
  id: z.uuid(),
  etag: z.string(),
  title: z.string(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  lang: z.string(),
  dir: z.enum(["ltr", "rtl"]),
  visibility: z.enum(visibilities),
  group: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  creator: z.object({ id: z.uuid(), name: z.string() }),
  version: VersionView,
  can: z.object({
    annotate: z.boolean(),
    addressGroup: z.boolean(),
    contribute: z.boolean(),
    edit: z.boolean(),
    decide: z.boolean(),
    delete: z.boolean(),
    move: z.boolean(),
  }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type DocumentView = z.infer<typeof DocumentView>;

/** A document as a list has it; one that was deleted says when, by whom, and how long it can be brought back. */
export const ListedDocument = DocumentView.extend({ deletion: DeletionView.exactOptional() });
export type ListedDocument = z.infer<typeof ListedDocument>;

/** What an import would save: the canonical text, and the metadata found in it. */
export const ImportPreview = z.object({
  title: z.string(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  lang: z.string(),
  dir: z.enum(["ltr", "rtl"]),
  text: z.string(),
  length: z.int(),
  /** How many pictures it tells of, which are not in the text and are not shown. */
  pictures: z.int(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** What `viewDocument` needs of a row; `documentSelection` in queries.ts fetches it. */
export interface DocumentRow extends DocumentSubject {
  id: string;
  title: string;
  byline: string | null;
  publisher: string | null;
  publishedAt: string | null;
  sourceUrl: string | null;
  lang: string;
  dir: "ltr" | "rtl";
  revision: number;
  createHash: string;
  createdAt: Date;
  updatedAt: Date;
  creator: { id: string; name: string };
  group: { id: string; name: string } | null;
  versions: { id: string; number: number; length: number; sha256: string; createdAt: Date }[];
}

/** The number of the version that a document's row was read with. */
export function versionOf({ id, versions }: DocumentRow): number {
  const version = versions[0];
  if (!version) throw new Error(`Document ${id} has no version.`);
  return version.number;
}

/** Presents a document to an actor, with what they may do with it. */
export function viewDocument(actor: Actor, row: DocumentRow): DocumentView {
  const version = row.versions[0];
  if (!version) throw new Error(`Document ${row.id} has no version.`);
  return {
    id: row.id,
    etag: etagOf(row.revision),
    title: row.title,
    byline: row.byline,
    publisher: row.publisher,
    publishedAt: row.publishedAt,
    sourceUrl: row.sourceUrl,
    lang: row.lang,
    dir: row.dir,
    visibility: row.visibility,
    group: row.group,
    creator: row.creator,
    version: viewVersion(version),
    can: abilities(actor, row),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

const nothing: DocumentView["can"] = {
  ...{ annotate: false, addressGroup: false, contribute: false },
  ...{ edit: false, decide: false, delete: false, move: false },
};

/** Shows a document as of an earlier version, which can be read but no longer worked on by anyone. */
export function asOfVersion(view: DocumentView, version: DocumentRow["versions"][number]): DocumentView {
  return { ...view, version: viewVersion(version), can: nothing };
}

export function viewVersion(row: DocumentRow["versions"][number]): VersionView {
  const { id, number, length, sha256 } = row;
  return { id, number, length, sha256, createdAt: row.createdAt.toISOString() };
}
