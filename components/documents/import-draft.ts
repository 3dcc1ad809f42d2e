/** An import that has not been saved: its text, and what was mended of its details. */
import type { DraftRules } from "@/lib/drafts/draft-state";
import { type ArticleSource, isArticleSource, isBlankSource, noSource } from "./article-source";
import { type DocumentFields, isChanges } from "./document-fields";

export interface ImportDraft {
  source: ArticleSource;
  /** Only what a person typed over: everything else is found anew in the text. */
  mended: Partial<DocumentFields>;
  /** Whether its details were being looked at, of this text; left out by an earlier release. */
  isRead?: boolean;
}

export const importRules: DraftRules<ImportDraft> = {
  initial: { source: noSource, mended: {} },
  accepts: isImportDraft,
  isBlank: ({ source, mended }) => isBlankSource(source) && Object.keys(mended).length === 0,
  // Not the step, at which two tabs may differ.
  tellApart: ({ source, mended }) => [source, mended],
};

function isImportDraft(value: unknown): value is ImportDraft {
  if (typeof value !== "object" || value === null || !("source" in value) || !("mended" in value))
    return false;
  return isArticleSource(value.source) && isChanges(value.mended);
}
