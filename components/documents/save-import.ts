/** Saves an import. A detail that was found in the text and then emptied takes a second request: a create cannot say "none". */
import type { ImportType } from "@/lib/importing/imported";
import type { DocumentView } from "@/lib/documents/view";
import { create } from "@/components/requests/create";
import { send } from "@/lib/http/client";
import type { Result } from "@/lib/result";
import { bodyOf, type DocumentFields } from "./document-fields";

export interface ArticleToSave {
  content: string;
  contentType: ImportType;
  /** What a person changed of what was found. */
  changes: Partial<DocumentFields>;
}

/** Creates the document, then takes away what was emptied; saving the same article again after a lost answer is harmless. */
export async function saveImport(article: ArticleToSave): Promise<Result<DocumentView>> {
  const { content, contentType } = article;
  const changes = Object.entries(bodyOf(article.changes));
  const stated = Object.fromEntries(changes.filter(([, value]) => value !== null));
  const emptied = Object.fromEntries(changes.filter(([name, value]) => value === null && name !== "groupId"));
  const made = await create<DocumentView>("/api/documents", { content, contentType, ...stated });
  if (!made.ok || Object.keys(emptied).length === 0) return made;
  return await send<DocumentView>("PATCH", `/api/documents/${made.value.id}`, {
    body: emptied,
    ifMatch: made.value.etag,
  });
}
