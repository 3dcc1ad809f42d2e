"use client";
/** A new text for a document: given, then shown with what it does to every note and claim, and only then saved. */
import { Arrival } from "@/components/documents/arrival";
import { SourceField } from "@/components/documents/source-field";
import { DraftNote } from "@/components/editor/draft-note";
import { RequestForm } from "@/components/requests/request-form";
import { RequestNote } from "@/components/requests/request-note";
import { SubmitButton } from "@/components/requests/submit-button";
import { Button } from "@/components/ui/button";
import type { DocumentView } from "@/lib/documents/view";
import { PlacementReport } from "./placement-report";
import { SavedVersion } from "./saved-version";
import { useNewVersion } from "./use-new-version";

interface NewVersionFormProps {
  userId: string;
  document: Pick<DocumentView, "id" | "lang" | "dir" | "version">;
}

/** Renders the form, then the summary, then what was saved. */
export function NewVersionForm({ userId, document }: NewVersionFormProps) {
  const { draft, request, preview, saved, ...may } = useNewVersion(userId, document.id);
  if (saved) return <SavedVersion document={document} summary={saved} onAnother={may.startAgain} />;
  return (
    <RequestForm request={request} onSubmit={() => void (preview ? may.save() : may.show())}>
      {preview ? (
        <>
          <Arrival level="h3">What the new text does to what is marked</Arrival>
          <PlacementReport summary={preview} lang={document.lang} dir={document.dir} />
        </>
      ) : (
        <>
          <DraftNote draft={draft} textOf={({ text }) => text} />
          <SourceField
            label="The new text"
            source={draft.value}
            error={request.errorOf("content")}
            onChange={may.change}
          />
        </>
      )}
      <div className="mt-8">
        <RequestNote
          request={request}
          doing={preview ? "Saving the version" : "Placing every note and claim"}
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton tone="primary" busy={request.isBusy}>
            {preview ? `Save as version ${document.version.number + 1}` : "Show what would change"}
          </SubmitButton>
          {preview ? <Button onClick={may.changeText}>Change the text</Button> : null}
        </div>
      </div>
    </RequestForm>
  );
}
