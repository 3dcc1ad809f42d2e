/** What may be asked of the live feed. */
import { z } from "zod";
import { Id } from "@/lib/http/id";

/** `lastEventId` is the Last-Event-ID header of the reconnecting browser, or the query of the same name. */
export const FeedQuery = z.object({
  documentId: Id,
  lastEventId: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
});
export type FeedQuery = z.infer<typeof FeedQuery>;
