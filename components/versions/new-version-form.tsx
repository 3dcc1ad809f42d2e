"use client";
/** A new text for a document: given, then shown with what it does to every note and claim, and only then saved. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import {
  contentOf,
  isArticleSource,
  isBlankSource,
  noSource,
  sourceProblem,
  type ArticleSource,
} from "@/components/documents/article-source";
import { RequestNote } from "@/components/documents/request-note";
import { SourceField } from "@/components/documents/source-field";
import { useCreateId } from "@/components/documents/use-create-id";
import { useRequest } from "@/components/documents/use-request";
import { DraftNote } from "@/components/editor/draft-note";
import { useDraft } from "@/components/editor/use-draft";
import { Button } from "@/components/ui/button";
import type { DraftRules } from "@/lib/drafts/keeper";
import type { DocumentView } from "@/lib/documents/view";
import { send } from "@/lib/http/client";
import type { PlacementSummary } from "@/lib/placements/view";
import { refuse } from "@/lib/result";
import { PlacementReport } from "./placement-report";
import { SavedVersion } from "./saved-version";

const rules: DraftRules<ArticleSource> = {
  initial: noSource,
  accepts: isArticleSource,
  isBlank: isBlankSource,
};

interface NewVersionFormProps {
  userId: string;
  document: Pick<DocumentView, "id" | "lang" | "dir" | "version">;
}

/** Renders the form, then the summary, then what was saved. */
export function NewVersionForm({ userId, document }: NewVersionFormProps) {
  const router = useRouter();
  const request = useRequest();
  const idOf = useCreateId();
  const draft = useDraft({ userId, subject: `document:${document.id}`, field: "new-version" }, rules);
  const [preview, setPreview] = useState<PlacementSummary | null>(null);
  const [saved, setSaved] = useState<PlacementSummary | null>(null);
  const path = `/api/documents/${document.id}/versions`;
  const source = draft.value;

  async function show() {
    const message = sourceProblem(source);
    if (message) {
      request.refuse(
        refuse("invalid", "The text cannot be read yet.", { fields: [{ path: "content", message }] }).refusal,
      );
      return;
    }
    const body = contentOf(source);
    const answer = await request.ask(() => send<PlacementSummary>("POST", `${path}/preview`, { body }));
    if (answer) setPreview(answer.value);
  }

  async function save() {
    const content = contentOf(source);
    const body = { ...content, id: idOf(content) };
    const answer = await request.ask(() => send<PlacementSummary>("POST", path, { body }));
    if (!answer) return;
    draft.clear();
    setPreview(null);
    setSaved(answer.value);
    router.refresh();
  }

  if (saved) return <SavedVersion document={document} summary={saved} onAnother={() => setSaved(null)} />;
  return (
    <form
      ref={request.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void (preview ? save() : show());
      }}
    >
      {preview ? (
        <>
          <h3 className="mb-3 font-serif text-lg font-medium">What the new text does to what is marked</h3>
          <PlacementReport summary={preview} lang={document.lang} dir={document.dir} />
        </>
      ) : (
        <>
          <DraftNote draft={draft} textOf={({ text }) => text} />
          <SourceField
            label="The new text"
            source={source}
            error={request.errorOf("content")}
            onChange={(next) => {
              request.reset();
              draft.change(next);
            }}
          />
        </>
      )}
      <div className="mt-8">
        <RequestNote
          request={request}
          doing={preview ? "Saving the version" : "Placing every note and claim"}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" tone="primary" busy={request.isBusy}>
            {preview ? `Save as version ${String(document.version.number + 1)}` : "Show what would change"}
          </Button>
          {preview ? <Button onClick={() => setPreview(null)}>Change the text</Button> : null}
        </div>
      </div>
    </form>
  );
}
