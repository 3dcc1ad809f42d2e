"use client";
/** What a settings form began with, and how it moves on when somebody else saves first. */
import { useState } from "react";
import type { DocumentView } from "@/lib/documents/view";
import { send } from "@/lib/http/client";
import { type DocumentFields, type FieldName, fieldNames, fieldsOf, mergeFields } from "./document-fields";

export interface DocumentBase {
  /** The fields as they were last read. */
  fields: DocumentFields;
  /** The ETag they were read with. */
  etag: string;
  /** Whether somebody else's change was met and not yet settled. */
  met: boolean;
  /** Fields that we both changed, and those that only they did. */
  contested: readonly FieldName[];
  taken: readonly FieldName[];
  /**
   * Reads the document again, and says how what was typed meets what is there now. What was typed on an earlier
   * revision than these fields may meet a change in each field that it changes.
   */
  meet: (mine: DocumentFields, isOlder: boolean) => Promise<void>;
  /** Begins anew from what was saved. */
  settle: (document: DocumentView) => void;
}

type State = Omit<DocumentBase, "meet" | "settle">;

function startFrom(document: DocumentView): State {
  return { fields: fieldsOf(document), etag: document.etag, met: false, contested: [], taken: [] };
}

/** Holds the base; a document rendered anew by the server does not replace it, lest it change under the typing. */
export function useDocumentBase(document: DocumentView): DocumentBase {
  const [state, setState] = useState(() => startFrom(document));
  return {
    ...state,
    meet: async (mine, isOlder) => {
      const now = await send<DocumentView>("GET", `/api/documents/${document.id}`);
      if (!now.ok) return;
      const [before, theirs] = [state.fields, fieldsOf(now.value)];
      const { contested, taken } = mergeFields(before, mine, theirs);
      const mayMeet = fieldNames.filter((name) => mine[name] !== before[name] && mine[name] !== theirs[name]);
      setState({ ...startFrom(now.value), met: true, contested: isOlder ? mayMeet : contested, taken });
    },
    settle: (saved) => setState(startFrom(saved)),
  };
}
