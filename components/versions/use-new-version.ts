"use client";
/**
 * A new version on its way: its text as it is given, the preview of what it does, and its saving. It is written on the
 * version that was current when it was begun; where somebody saves another one first, that is met before it is saved.
 */
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
import { type UnsentDraft, useDraft } from "@/components/drafts/use-draft";
import { create } from "@/components/requests/create";
import { type RequestState, useRequest } from "@/components/requests/use-request";
import type { DraftRules } from "@/lib/drafts/draft-state";
import { send } from "@/lib/http/client";
import type { Page } from "@/lib/http/page";
import type { PlacementSummary } from "@/lib/placements/view";
import { type Result, refuse } from "@/lib/result";
import type { VersionEntry, VersionPreview } from "@/lib/versions/view";

export interface NewVersionState {
  draft: UnsentDraft<ArticleSource>;
  request: RequestState;
  /** The number of the version that the text was written on. */
  writtenOn: number;
  /** The newest version, where it is not the one that the text was written on, once that was met. */
  newer: VersionEntry | null;
  /** What would become of every passage; null until it was asked for. */
  preview: VersionPreview | null;
  /** What became of them, once it is saved. */
  saved: PlacementSummary | null;
  change: (source: ArticleSource) => void;
  /** Asks for the preview; what was met is from then on what the text is written on. */
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

interface Shown {
  source: ArticleSource;
  replaces: number;
  summary: VersionPreview;
}

/** Follows the new version of one document, of which the page shows version `current`. */
export function useNewVersion(userId: string, documentId: string, current: number): NewVersionState {
  const router = useRouter();
  const request = useRequest();
  const key = { userId, subject: `document:${documentId}`, field: "new-version" };
  const draft = useDraft(key, { ...rules, madeOn: String(current) });
  const [shown, setShown] = useState<Shown | null>(null);
  const [saved, setSaved] = useState<PlacementSummary | null>(null);
  const { newest, preview, save: saveVersion } = useVersions(`/api/documents/${documentId}/versions`);
  const writtenOn = Number(draft.madeOn ?? current);
  const newer = newest && newest.number > writtenOn ? newest : null;

  async function show() {
    const source = draft.latest();
    const message = sourceProblem(source);
    if (message) {
      const fields = [{ path: "content", message }];
      request.refuse(refuse("invalid", "The text cannot be read yet.", { fields }).refusal);
      return;
    }
    const replaces = newer?.number ?? writtenOn;
    setShown(null);
    if (newer) draft.rebase(String(replaces));
    const body = { ...contentOf(source), replaces };
    const answer = await request.ask(() => preview(body));
    if (answer) setShown({ source, replaces, summary: answer.value });
  }

  async function save() {
    if (!shown) return;
    // The text that was shown, and no other: one that was typed on meanwhile stays a draft.
    const body = { ...contentOf(shown.source), replaces: shown.replaces };
    const answer = await request.ask(() => saveVersion(body));
    if (!answer) return;
    draft.rebase(String(answer.value.version?.number ?? shown.replaces));
    draft.clearIfStill(shown.source);
    setShown(null);
    setSaved(answer.value);
    router.refresh();
  }

  return {
    draft,
    request,
    writtenOn,
    newer,
    saved,
    show,
    save,
    // What was shown was of an earlier text, where somebody saved another one since.
    preview: newer ? null : (shown?.summary ?? null),
    change: (source) => {
      request.reset();
      draft.change(source);
    },
    changeText: () => setShown(null),
    startAgain: () => setSaved(null),
  };
}

/** Asks about the versions at a path; where that meets a conflict, it finds which version is the newest by then. */
function useVersions(path: string) {
  const [newest, setNewest] = useState<VersionEntry | null>(null);
  async function told<Value>(asked: Promise<Result<Value>>): Promise<Result<Value>> {
    const answer = await asked;
    if (!answer.ok && answer.refusal.kind === "conflict") {
      const listed = await send<Page<VersionEntry>>("GET", `${path}?limit=1`);
      setNewest(listed.ok ? (listed.value.items[0] ?? null) : null);
    }
    return answer;
  }
  return {
    newest,
    preview: (body: object) => told(send<VersionPreview>("POST", `${path}/preview`, { body })),
    save: (body: object) => told(create<PlacementSummary>(path, body)),
  };
}
