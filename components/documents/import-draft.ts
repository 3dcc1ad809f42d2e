"use client";
/** An import that has not been saved: its text, and what was mended of its details. */
import { useRef } from "react";
import { uuidv7 } from "uuidv7";
import type { DraftRules } from "@/lib/drafts/keeper";
import { type ArticleSource, isArticleSource, isBlankSource, noSource } from "./article-source";
import { type DocumentFields, isChanges } from "./document-fields";

export interface ImportDraft {
  source: ArticleSource;
  /** Only what a person typed over: everything else is found anew in the text. */
  mended: Partial<DocumentFields>;
}

export const importRules: DraftRules<ImportDraft> = {
  initial: { source: noSource, mended: {} },
  accepts: isImportDraft,
  isBlank: ({ source, mended }) => isBlankSource(source) && Object.keys(mended).length === 0,
};

function isImportDraft(value: unknown): value is ImportDraft {
  if (typeof value !== "object" || value === null || !("source" in value) || !("mended" in value))
    return false;
  return isArticleSource(value.source) && isChanges(value.mended);
}

/**
 * The id to send a create with: the same as long as what is sent is the same, so that a retry after a lost answer makes
 * nothing twice, and a new one as soon as it is not.
 */
export function useImportId(): (content: object) => string {
  const last = useRef({ json: "", id: "" });
  return (content) => {
    const json = JSON.stringify(content);
    if (json !== last.current.json) last.current = { json, id: uuidv7() };
    return last.current.id;
  };
}
