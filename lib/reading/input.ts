/** What may be asked for of a document's page. */
import { z } from "zod";
import { Id } from "@/lib/http/id";

/** `version` as an address has it: the number of a version, without a sign or a zero before it. */
export const ReadingQuery = z.object({
  documentId: Id,
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional(),
});
export type ReadingQuery = z.infer<typeof ReadingQuery>;
