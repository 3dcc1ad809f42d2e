/** What may be sent about a document's versions. */
import { z } from "zod";
import { NewDocument } from "@/lib/documents/input";
import { Id } from "@/lib/http/id";
import { PageQuery } from "@/lib/http/page";

/**
 * `replaces` is the number of the version that the text was written on; when that is no longer current, 409. Left out,
 * the text follows whatever version is current.
 */
export const NewVersion = NewDocument.pick({ id: true, content: true, contentType: true }).extend({
  documentId: Id,
  replaces: z.int().min(1).optional(),
});
export type NewVersion = z.infer<typeof NewVersion>;

export const VersionQuery = PageQuery.extend({ documentId: Id });
export type VersionQuery = z.infer<typeof VersionQuery>;
