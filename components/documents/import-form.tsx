"use client";
/** Importing an article: first its text, then what was found in it, to be mended before it is saved. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { DraftNote } from "@/components/editor/draft-note";
import { useDraft } from "@/components/editor/use-draft";
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
import { RequestNote } from "./request-note";
import { SourceField } from "./source-field";
import { TextExcerpt } from "./text-excerpt";
import { useCreateId } from "./use-create-id";
import { useFirstError } from "./use-first-error";
import { useRequest } from "./use-request";

interface ImportFormProps {
  userId: string;
  /** The groups that the person may add to. */
  groups: readonly GroupChoice[];
}

/** Renders the two steps; what was pasted and mended survives a reload. */
export function ImportForm({ userId, groups }: ImportFormProps) {
  const draft = useDraft({ userId, subject: "import", field: "article" }, importRules);
  const [found, setFound] = useState<ImportPreview | null>(null);
  return (
    <>
      {found === null ? (
        <>
          <DraftNote draft={draft} textOf={({ source }) => source.text} />
          <SourceStep draft={draft.value} onChange={draft.change} onFound={setFound} />
        </>
      ) : (
        <DetailsStep
          draft={draft.value}
          onChange={draft.change}
          found={found}
          groups={groups}
          onBack={() => setFound(null)}
          onSaved={draft.clear}
        />
      )}
    </>
  );
}

interface StepProps {
  draft: ImportDraft;
  onChange: (draft: ImportDraft) => void;
}

function SourceStep({ draft, onChange, onFound }: StepProps & { onFound: (found: ImportPreview) => void }) {
  const request = useRequest();
  const form = useFirstError(request.refusal);
  const { source } = draft;

  async function read() {
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
    if (answer) onFound(answer.value);
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <SourceField
        label="The article"
        source={source}
        error={request.errorOf("content")}
        onChange={(next) => {
          request.reset();
          onChange({ ...draft, source: next });
        }}
      />
      <div className="mt-8">
        <RequestNote request={request} doing="Reading the article" />
        <Button type="submit" tone="primary" busy={request.isBusy}>
          Continue
        </Button>
      </div>
    </form>
  );
}

interface DetailsStepProps extends StepProps {
  found: ImportPreview;
  groups: readonly GroupChoice[];
  onBack: () => void;
  onSaved: () => void;
}

function DetailsStep({ draft, onChange, found, groups, onBack, onSaved }: DetailsStepProps) {
  const router = useRouter();
  const request = useRequest();
  const form = useFirstError(request.refusal);
  const idOf = useCreateId();
  const before = fieldsOf(found);
  const fields: DocumentFields = { ...before, ...draft.mended };
  const shared = {
    fields,
    errorOf: request.errorOf,
    onChange: (changes: Partial<DocumentFields>) => {
      request.reset();
      onChange({ ...draft, mended: { ...draft.mended, ...changes } });
    },
  };

  async function save() {
    const article = { ...contentOf(draft.source), changes: changesOf(before, fields) };
    const answer = await request.ask<DocumentView>(() => saveImport(idOf(article), article));
    if (!answer) return;
    onSaved();
    announce("Imported.");
    router.push(`/documents/${answer.value.id}`);
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextExcerpt found={found} action={<Button onClick={onBack}>Change the text</Button>} />
      <h2 className="mb-1 font-serif text-xl font-medium">What it says about itself</h2>
      <p className="mb-5 max-w-measure text-ink-soft">
        Found in the text where it was there to be found. Mend what is wrong.
      </p>
      <DetailFields {...shared} />
      <AccessFields {...shared} groups={groups} />
      <RequestNote request={request} doing="Saving the article" />
      <Button type="submit" tone="primary" busy={request.isBusy}>
        Import
      </Button>
    </form>
  );
}
