/** What may be asked of those who may be given a claim. */
import type { z } from "zod";
import { Id } from "@/lib/http/id";
import { PageQuery } from "@/lib/http/page";

export const AssigneeQuery = PageQuery.extend({ documentId: Id });
export type AssigneeQuery = z.infer<typeof AssigneeQuery>;
