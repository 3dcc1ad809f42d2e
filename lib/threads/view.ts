/** A comment as the API answers it. One that was deleted but has replies leaves a tombstone. */
import { z } from "zod";
import { BodyView } from "@/lib/richtext/view";

export const CommentView = z.object({
  id: z.uuid(),
  etag: z.string(),
  documentId: z.uuid(),
  annotationId: z.uuid().nullable(),
  claimId: z.uuid().nullable(),
  parentId: z.uuid().nullable(),
  /** Null in a tombstone, as are author and text. */
  author: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  body: BodyView,
  bodyText: z.string(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  deletedAt: z.iso.datetime().nullable(),
  /** What it said before its edits, oldest first. */
  history: z.array(z.object({ bodyText: z.string(), at: z.iso.datetime() })),
  can: z.object({ edit: z.boolean(), delete: z.boolean() }),
});
export type CommentView = z.infer<typeof CommentView>;

/** Who closed a thread, and when; null while it is open. */
export const ResolvedView = z.object({
  resolved: z.object({ at: z.iso.datetime(), by: z.object({ id: z.uuid(), name: z.string() }) }).nullable(),
});
export type ResolvedView = z.infer<typeof ResolvedView>;
