/** What was deleted, as the API answers it to those who may bring it back. */
import { z } from "zod";
import { restorableUntil } from "@/lib/restoring";

export const DeletionView = z.object({
  at: z.iso.datetime(),
  /** Null where nobody is known to have done it. */
  by: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** The last moment at which it can be brought back. */
  until: z.iso.datetime(),
});
export type DeletionView = z.infer<typeof DeletionView>;

/** Something of a document that was deleted by itself, and not with what it hangs on. */
export const DeletedView = z.object({
  kind: z.enum(["annotation", "claim", "evidence", "comment"]),
  id: z.uuid(),
  etag: z.string(),
  /** What it says: a body, a statement, the source in one line; empty for a bare highlight. */
  words: z.string(),
  /** What it is on: the words of the article, or the statement of the claim. */
  about: z.string(),
  deletion: DeletionView,
});
export type DeletedView = z.infer<typeof DeletedView>;

/** Presents when something was deleted and by whom, and how long it can be brought back. */
export function viewDeletion(deletedAt: Date, by: DeletionView["by"] = null): DeletionView {
  return { at: deletedAt.toISOString(), by, until: restorableUntil(deletedAt).toISOString() };
}
