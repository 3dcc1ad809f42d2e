/** What may be asked of what was deleted in a document. */
import type { z } from "zod";
import { Id } from "@/lib/http/id";
import { PageQuery } from "@/lib/http/page";

export const DeletedQuery = PageQuery.extend({ documentId: Id });
export type DeletedQuery = z.infer<typeof DeletedQuery>;
