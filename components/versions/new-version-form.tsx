"use client";
/** A new text for a document: given, then shown with what it does to every note and claim, and only then saved. */
import { SourceField } from "@/components/documents/source-field";
import { DraftNote } from "@/components/drafts/draft-note";
import { RequestForm } from "@/components/requests/request-form";
import { RequestNote } from "@/components/requests/request-note";
import { SubmitButton } from "@/components/requests/submit-button";
import { Arrival } from "@/components/ui/arrival";
import { Button } from "@/components/ui/button";
import type { DocumentView } from "@/lib/documents/view";
import type { VersionPreview } from "@/lib/versions/view";
import { NewerVersion } from "./newer-version";
import { PlacementReport } from "./placement-report";
import { SavedVersion } from "./saved-version";
import { type NewVersionState, useNewVersion } from "./use-new-version";

interface NewVersionFormProps {
  userId: string;
  document: Pick<DocumentView, "id" | "lang" | "dir" | "version">;
}

/** Renders the form, then the summary, then what was saved. */
export function NewVersionForm({ userId, document }: NewVersionFormProps) {
  const next = useNewVersion(userId, document.id, document.version.number);
  const { draft, request, preview, saved } = next;
  if (saved) return <SavedVersion document={document} summary={saved} onAnother={next.startAgain} />;
  return (
    <RequestForm request={request} onSubmit={() => void (preview ? next.save() : next.show())}>
      {preview ? (
        <Preview preview={preview} document={document} writtenOn={next.writtenOn} />
      ) : (
        <>
          <DraftNote draft={draft} textOf={({ text }) => text} />
          <SourceField
            label="The new text"
            source={draft.value}
            error={request.errorOf("content")}
            onChange={next.change}
          />
        </>
      )}
      <div className="mt-8">
        <RequestOutcome {...{ next, userId }} documentId={document.id} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton {...(preview?.unchanged ? {} : { tone: "primary" })} busy={request.isBusy}>
            {submitLabel(next)}
          </SubmitButton>
          {preview ? <Button onClick={next.changeText}>Change the text</Button> : null}
        </div>
      </div>
    </RequestForm>
  );
}

function submitLabel({ preview, writtenOn, newer }: NewVersionState): string {
  if (preview) return `Save as version ${writtenOn + 1}${preview.unchanged ? " all the same" : ""}`;
  return newer ? `Show what would change in version ${newer.number}` : "Show what would change";
}

interface PreviewProps {
  preview: VersionPreview;
  document: NewVersionFormProps["document"];
  writtenOn: number;
}

function Preview({ preview, document, writtenOn }: PreviewProps) {
  if (preview.unchanged) {
    return (
      <>
        <Arrival level="h3">This is the text of version {writtenOn} already</Arrival>
        <p className="max-w-measure text-ink-soft">
          Not a word of it differs. Save it only where its headings, lists or links are to be taken anew.
        </p>
      </>
    );
  }
  return (
    <>
      <Arrival level="h3">What the new text does to what is marked</Arrival>
      <PlacementReport summary={preview} lang={document.lang} dir={document.dir} />
    </>
  );
}

interface RequestOutcomeProps {
  next: NewVersionState;
  userId: string;
  documentId: string;
}

/** What came of asking; that somebody else saved a version first says more than the bare conflict, and stays. */
function RequestOutcome({ next, userId, documentId }: RequestOutcomeProps) {
  const { request, preview, newer, writtenOn } = next;
  return (
    <>
      {newer ? <NewerVersion {...{ documentId, userId, newer, writtenOn }} /> : null}
      {newer && request.refusal?.kind === "conflict" ? null : (
        <RequestNote
          request={request}
          doing={preview ? "Saving the version" : "Placing every note and claim"}
        />
      )}
    </>
  );
}
