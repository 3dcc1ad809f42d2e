"use client";
/** A document's settings while they are being changed: what was typed, kept; what is there, watched; and the saving. */
import { useRouter } from "next/navigation";
import { type UnsentDraft, useDraft } from "@/components/editor/use-draft";
import { announce } from "@/components/ui/toast-store";
import type { DocumentView } from "@/lib/documents/view";
import type { DraftRules } from "@/lib/drafts/draft-state";
import { send } from "@/lib/http/client";
import { bodyOf, changesOf, type DocumentFields, isChanges } from "./document-fields";
import { type DocumentBase, useDocumentBase } from "./use-document-base";
import { type RequestState, useRequest } from "./use-request";

type Changes = Partial<DocumentFields>;

export interface Settings {
  draft: UnsentDraft<Changes>;
  base: DocumentBase;
  request: RequestState;
  /** What the form shows: what is there, with what was typed over it. */
  fields: DocumentFields;
  hasChanges: boolean;
  change: (changed: Changes) => void;
  /** Saves the changes on what they were made on; where somebody else was first, their change is met instead. */
  save: () => Promise<void>;
}

const rules: DraftRules<Changes> = {
  initial: {},
  accepts: isChanges,
  isBlank: (changes) => Object.keys(changes).length === 0,
};

/** Follows the settings of one document. */
export function useSettings(userId: string, document: DocumentView): Settings {
  const router = useRouter();
  const request = useRequest();
  const draft = useDraft({ userId, subject: `document:${document.id}`, field: "settings" }, rules);
  const base = useDocumentBase(document);
  const fields: DocumentFields = { ...base.fields, ...draft.value };
  const changes = changesOf(base.fields, fields);

  async function patch() {
    const path = `/api/documents/${document.id}`;
    const saved = await send<DocumentView>("PATCH", path, { body: bodyOf(changes), ifMatch: base.etag });
    if (!saved.ok && saved.refusal.kind === "stale") {
      // What was typed and put back is no change of mine, and must not hide theirs.
      draft.change(changes);
      await base.meet(fields);
    }
    return saved;
  }

  return {
    ...{ draft, base, request, fields, hasChanges: Object.keys(changes).length > 0 },
    change: (changed) => {
      request.reset();
      draft.change({ ...draft.value, ...changed });
    },
    save: async () => {
      const answer = await request.ask(patch);
      if (!answer) return;
      base.settle(answer.value);
      draft.clear();
      announce("Saved.");
      router.refresh();
    },
  };
}
