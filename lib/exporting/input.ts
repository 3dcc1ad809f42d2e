/** What may be asked of an export. */
import { z } from "zod";
import { Id } from "@/lib/http/id";

export const formats = ["html", "jsonld"] as const;

/** `private=include` takes along my own notes that are more private than the document. */
export const ExportQuery = z.object({
  documentId: Id,
  format: z.enum(formats),
  private: z.enum(["include"], 'must be "include", or left out').optional(),
});
export type ExportQuery = z.infer<typeof ExportQuery>;
