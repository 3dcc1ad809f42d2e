/** What may be sent about a document's versions. */
import type { z } from "zod";
import { NewDocument } from "@/lib/documents/input";
import { Id } from "@/lib/http/id";
import { PageQuery } from "@/lib/http/page";

export const NewVersion = NewDocument.pick({ id: true, content: true, contentType: true }).extend({
  documentId: Id,
});
export type NewVersion = z.infer<typeof NewVersion>;

export const VersionQuery = PageQuery.extend({ documentId: Id });
export type VersionQuery = z.infer<typeof VersionQuery>;
