"use client";
/** A new version on its way: its text as it is given, the preview of what it does, and its saving. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import {
  type ArticleSource,
  contentOf,
  isArticleSource,
  isBlankSource,
  noSource,
  sourceProblem,
} from "@/components/documents/article-source";
import { type UnsentDraft, useDraft } from "@/components/editor/use-draft";
import { useCreateId } from "@/components/requests/use-create-id";
import { type RequestState, useRequest } from "@/components/requests/use-request";
import type { DraftRules } from "@/lib/drafts/draft-state";
import { send } from "@/lib/http/client";
import type { PlacementSummary } from "@/lib/placements/view";
import { refuse } from "@/lib/result";

export interface NewVersionState {
  draft: UnsentDraft<ArticleSource>;
  request: RequestState;
  /** What would become of every passage; null until it was asked for. */
  preview: PlacementSummary | null;
  /** What became of them, once it is saved. */
  saved: PlacementSummary | null;
  change: (source: ArticleSource) => void;
  show: () => Promise<void>;
  save: () => Promise<void>;
  /** Goes back from the preview to the text, or from what was saved to a new text. */
  changeText: () => void;
  startAgain: () => void;
}

const rules: DraftRules<ArticleSource> = {
  initial: noSource,
  accepts: isArticleSource,
  isBlank: isBlankSource,
};

/** Follows the new version of one document. */
export function useNewVersion(userId: string, documentId: string): NewVersionState {
  const router = useRouter();
  const request = useRequest();
  const idOf = useCreateId();
  const draft = useDraft({ userId, subject: `document:${documentId}`, field: "new-version" }, rules);
  const [shown, setShown] = useState<{ source: ArticleSource; summary: PlacementSummary } | null>(null);
  const [saved, setSaved] = useState<PlacementSummary | null>(null);
  const path = `/api/documents/${documentId}/versions`;

  async function show() {
    const source = draft.latest();
    const message = sourceProblem(source);
    if (message) {
      const fields = [{ path: "content", message }];
      request.refuse(refuse("invalid", "The text cannot be read yet.", { fields }).refusal);
      return;
    }
    const body = contentOf(source);
    const answer = await request.ask(() => send<PlacementSummary>("POST", `${path}/preview`, { body }));
    if (answer) setShown({ source, summary: answer.value });
  }

  async function save() {
    if (!shown) return;
    // The text that was shown, and no other: one that was typed on meanwhile stays a draft.
    const content = contentOf(shown.source);
    const body = { ...content, id: idOf(content) };
    const answer = await request.ask(() => send<PlacementSummary>("POST", path, { body }));
    if (!answer) return;
    draft.clearIfStill(shown.source);
    setShown(null);
    setSaved(answer.value);
    router.refresh();
  }

  return {
    ...{ draft, request, preview: shown?.summary ?? null, saved, show, save },
    change: (source) => {
      request.reset();
      draft.change(source);
    },
    changeText: () => setShown(null),
    startAgain: () => setSaved(null),
  };
}
