/** The document of a reading page, found once for each page view; null for one that is gone or not for this reader. */
import { cache } from "react";
import { readDocument } from "@/lib/documents/queries";
import type { DocumentView } from "@/lib/documents/view";
import { Id } from "@/lib/http/id";
import { inReach } from "@/lib/server/in-reach";
import { currentActor } from "@/lib/server/session";

export const findDocument = cache(async (documentId: string): Promise<DocumentView | null> => {
  if (!Id.safeParse(documentId).success) return null;
  const actor = await currentActor();
  const found = await inReach(() => readDocument(actor, { documentId }));
  return found.ok ? found.value : null;
});
