"use client";
/** A document's details and who may read it. What somebody else changes meanwhile is shown, and neither change is lost. */
import { DraftNote } from "@/components/drafts/draft-note";
import { RequestForm } from "@/components/requests/request-form";
import { RequestNote } from "@/components/requests/request-note";
import { SubmitButton } from "@/components/requests/submit-button";
import { Notice } from "@/components/ui/notice";
import type { DocumentView } from "@/lib/documents/view";
import { AccessFields, type GroupChoice } from "./access-fields";
import { DetailFields } from "./detail-fields";
import { type FieldName, fieldLabel } from "./document-fields";
import { TheirWords } from "./their-words";
import { useSettings } from "./use-settings";

interface SettingsFormProps {
  userId: string;
  document: DocumentView;
  /** The groups it may be given to, its own among them. */
  groups: readonly GroupChoice[];
}

/** Renders the form; what was typed and not saved survives a reload. */
export function SettingsForm({ userId, document, groups }: SettingsFormProps) {
  const { draft, base, request, fields, hasChanges, change, save } = useSettings(userId, document);
  const shared = {
    fields,
    onChange: change,
    errorOf: request.errorOf,
    noteOf: (name: FieldName) =>
      base.contested.includes(name) ? (
        <TheirWords
          name={name}
          theirs={base.fields[name]}
          groups={groups}
          onTake={(theirs) => change({ [name]: theirs })}
        />
      ) : null,
  };
  return (
    <RequestForm
      request={request}
      onSubmit={() => {
        if (hasChanges) void save();
      }}
    >
      <DraftNote draft={draft} textOf={(value) => Object.values(value).join(", ")} />
      <DetailFields {...shared} />
      <AccessFields
        {...shared}
        groups={groups}
        creatorName={document.creator.id === userId ? null : document.creator.name}
        mayLeave={document.group ? document.can.move : null}
      />
      {base.met ? <MetChange contested={base.contested} taken={base.taken} /> : null}
      {base.met && request.refusal?.kind === "stale" ? null : (
        <RequestNote request={request} doing="Saving" />
      )}
      <SubmitButton tone="primary" busy={request.isBusy} aria-disabled={!hasChanges}>
        {base.met ? "Save mine over it" : "Save"}
      </SubmitButton>
    </RequestForm>
  );
}

/** Says what met what, after somebody else saved first. */
function MetChange({ contested, taken }: { contested: readonly FieldName[]; taken: readonly FieldName[] }) {
  const listed = (names: readonly FieldName[]) => names.map(fieldLabel).join(", ");
  return (
    <div className="mb-5">
      <Notice tone="failure" title="Somebody else changed this document while you were at it">
        <p>
          Nothing is saved yet, and everything you typed is still here.
          {taken.length > 0 ? ` Their change is taken over where you made none: ${listed(taken)}.` : null}
          {contested.length > 0
            ? ` You both changed: ${listed(contested)}. Theirs stands under each field; save to put yours in its place.`
            : " Look it over, then save again."}
        </p>
      </Notice>
    </div>
  );
}
