"use client";
/** Importing an article: first its text, then what was found in it, to be mended before it is saved. */
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { DraftNote } from "@/components/drafts/draft-note";
import { type UnsentDraft, useDraft } from "@/components/drafts/use-draft";
import { RequestForm } from "@/components/requests/request-form";
import { RequestNote } from "@/components/requests/request-note";
import { SubmitButton } from "@/components/requests/submit-button";
import { useRequest } from "@/components/requests/use-request";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/toast-store";
import type { DocumentView, ImportPreview } from "@/lib/documents/view";
import { send } from "@/lib/http/client";
import { refuse } from "@/lib/result";
import { AccessFields, type GroupChoice } from "./access-fields";
import { contentOf, sourceProblem } from "./article-source";
import { DetailFields } from "./detail-fields";
import { changesOf, type DocumentFields, fieldsOf } from "./document-fields";
import { type ImportDraft, importRules } from "./import-draft";
import { saveImport } from "./save-import";
import { SourceField } from "./source-field";
import { TextExcerpt } from "./text-excerpt";

interface ImportFormProps {
  userId: string;
  /** The groups that the person may add to. */
  groups: readonly GroupChoice[];
  /** The one of them that it is for, unless the person says otherwise. */
  groupId?: string | undefined;
}

/** Renders the two steps; what was pasted and mended survives a reload, and so does the step. */
export function ImportForm({ userId, ...destination }: ImportFormProps) {
  const draft = useDraft({ userId, subject: "import", field: "article" }, importRules);
  const [found, setFound] = useState<ImportPreview | null>(null);
  const step = {
    draft,
    onChange: (change: Partial<ImportDraft>) => draft.change({ ...draft.latest(), ...change }),
  };
  return (
    <>
      {found === null ? (
        <>
          <DraftNote draft={draft} textOf={({ source }) => source.text} />
          <SourceStep
            {...step}
            onFound={(preview) => {
              step.onChange({ isRead: true });
              setFound(preview);
            }}
          />
        </>
      ) : (
        <DetailsStep
          {...step}
          {...destination}
          found={found}
          onBack={() => {
            step.onChange({ isRead: false });
            setFound(null);
          }}
        />
      )}
    </>
  );
}

interface StepProps {
  draft: UnsentDraft<ImportDraft>;
  onChange: (change: Partial<ImportDraft>) => void;
}

function SourceStep({ draft, onChange, onFound }: StepProps & { onFound: (found: ImportPreview) => void }) {
  const request = useRequest();

  async function read() {
    const { source } = draft.latest();
    const message = sourceProblem(source);
    if (message) {
      request.refuse(
        refuse("invalid", "The article cannot be read yet.", { fields: [{ path: "content", message }] })
          .refusal,
      );
      return;
    }
    const answer = await request.ask(() =>
      send<ImportPreview>("POST", "/api/documents/preview", { body: contentOf(source) }),
    );
    // What was discarded or changed meanwhile is another text than the one that was read.
    if (answer && draft.latest().source === source) onFound(answer.value);
  }
  const goOn = useEffectEvent(() => {
    if (draft.value.isRead) void read();
  });
  useEffect(() => {
    if (draft.restoredAt !== null) goOn();
  }, [draft.restoredAt]);

  return (
    <RequestForm request={request} onSubmit={() => void read()}>
      <SourceField
        label="The article"
        source={draft.value.source}
        error={request.errorOf("content")}
        onChange={(next) => {
          request.reset();
          onChange({ source: next, isRead: false });
        }}
      />
      <div className="mt-8">
        <RequestNote request={request} doing="Reading the article" />
        <SubmitButton tone="primary" busy={request.isBusy}>
          Continue
        </SubmitButton>
      </div>
    </RequestForm>
  );
}

interface DetailsStepProps extends StepProps, Omit<ImportFormProps, "userId"> {
  found: ImportPreview;
  onBack: () => void;
}

function DetailsStep({ draft, onChange, found, groups, groupId, onBack }: DetailsStepProps) {
  const router = useRouter();
  const request = useRequest();
  // What was saved stays on the page, as it was, until the document's opens.
  const [saved, setSaved] = useState<ImportDraft | null>(null);
  const before = fieldsOf(found);
  const offered = groupId === undefined ? before : { ...before, visibility: "group", groupId };
  const fields: DocumentFields = { ...offered, ...(saved ?? draft.value).mended };
  const shared = {
    fields,
    errorOf: request.errorOf,
    onChange: (changes: Partial<DocumentFields>) => {
      // The draft is the next import's by now.
      if (saved) return;
      request.reset();
      onChange({ mended: { ...draft.latest().mended, ...changes } });
    },
  };

  async function save() {
    if (saved) return;
    const sent = draft.latest();
    const article = { ...contentOf(sent.source), changes: changesOf(before, { ...offered, ...sent.mended }) };
    const answer = await request.ask<DocumentView>(() => saveImport(article));
    if (!answer) return;
    setSaved(sent);
    draft.clearIfStill(sent);
    announce("Imported.");
    router.push(`/documents/${answer.value.id}`);
  }

  return (
    <RequestForm request={request} onSubmit={() => void save()}>
      <TextExcerpt
        found={found}
        action={
          <Button disabled={saved !== null} onClick={onBack}>
            Change the text
          </Button>
        }
      />
      <h2 className="mb-1 font-serif text-xl font-medium">What it says about itself</h2>
      <p className="mb-5 max-w-measure text-ink-soft">
        Found in the text where it was there to be found. Mend what is wrong.
      </p>
      <DetailFields {...shared} />
      <AccessFields {...shared} groups={groups} />
      <RequestNote request={request} doing="Saving the article" />
      <SubmitButton tone="primary" busy={request.isBusy || saved !== null}>
        Import
      </SubmitButton>
    </RequestForm>
  );
}
