"use client";
/** A document's settings while they are being changed: what was typed, kept; what is there, watched; and the saving. */
import { useRouter } from "next/navigation";
import { type UnsentDraft, useDraft } from "@/components/drafts/use-draft";
import { type RequestState, useRequest } from "@/components/requests/use-request";
import { announce } from "@/components/ui/toast-store";
import type { DocumentView } from "@/lib/documents/view";
import type { DraftRules } from "@/lib/drafts/draft-state";
import { send } from "@/lib/http/client";
import {
  bodyOf,
  changesOf,
  type DocumentFields,
  isChanges,
  typedSince,
  withoutPutBack,
} from "./document-fields";
import { type DocumentBase, useDocumentBase } from "./use-document-base";

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

function rulesOf({ etag }: DocumentView): DraftRules<Changes> {
  const isBlank = (changes: Changes) => Object.keys(changes).length === 0;
  return { initial: {}, madeOn: etag, accepts: isChanges, isBlank };
}

/** Follows the settings of one document. */
export function useSettings(userId: string, document: DocumentView): Settings {
  const router = useRouter();
  const request = useRequest();
  const draft = useDraft(
    { userId, subject: `document:${document.id}`, field: "settings" },
    rulesOf(document),
  );
  const base = useDocumentBase(document);
  const fields: DocumentFields = { ...base.fields, ...draft.value };
  const changes = changesOf(base.fields, fields);

  async function patch() {
    const path = `/api/documents/${document.id}`;
    const sent = draft.latest();
    // Once the change of another is met, it is what one's own is made on.
    const seen = base.met ? base.etag : draft.madeOn;
    const saved = await send<DocumentView>("PATCH", path, {
      body: bodyOf(changesOf(base.fields, { ...base.fields, ...sent })),
      ...(seen === null ? {} : { ifMatch: seen }),
    });
    if (saved.ok) {
      base.settle(saved.value);
      draft.rebase(saved.value.etag);
      if (!draft.clearIfStill(sent)) draft.change(typedSince(sent, draft.latest()));
    } else if (saved.refusal.kind === "stale" || saved.refusal.kind === "precondition-required") {
      // What was typed and put back is no change of mine, and must not hide theirs.
      draft.change(withoutPutBack(base.fields, draft.latest()));
      await base.meet({ ...base.fields, ...draft.latest() }, seen !== base.etag);
    }
    return saved;
  }

  return {
    draft,
    base,
    request,
    fields,
    hasChanges: Object.keys(changes).length > 0,
    change: (changed) => {
      request.reset();
      draft.change({ ...draft.value, ...changed });
    },
    save: async () => {
      if (!(await request.ask(patch))) return;
      announce("Saved.");
      router.refresh();
    },
  };
}
