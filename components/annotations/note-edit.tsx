"use client";
/** Changing a note. Where someone else changed it meanwhile, both versions stand side by side and nothing is lost. */
import { useState } from "react";
import { LazyBodyEditor } from "@/components/editor/lazy-body-editor";
import { says } from "@/components/requests/says";
import { typedMeanwhile } from "@/components/requests/use-sending";
import { FormHeading } from "@/components/ui/form-heading";
import type { AnnotationView } from "@/lib/annotations/view";
import { send } from "@/lib/http/client";
import type { Body } from "@/lib/richtext/body";
import { bodyText } from "@/lib/richtext/plain-text";
import { type NoteExtras, NoteFields, tagsTyped, useNoteExtras } from "./note-fields";
import { TheirVersion } from "./their-version";

interface NoteEditProps {
  annotation: AnnotationView;
  userId: string;
  groupName: string | null;
  documentVisibility: AnnotationView["visibility"];
  onSaved: (annotation: AnnotationView) => void;
  /** Called with what it became meanwhile, by someone else's hand. */
  onTheirs: (annotation: AnnotationView) => void;
  onCancel: () => void;
}

/** Renders the note in the editor. */
export default function NoteEdit(props: NoteEditProps) {
  const { annotation, userId, groupName, documentVisibility, onSaved, onTheirs, onCancel } = props;
  const [theirs, setTheirs] = useState<AnnotationView | null>(null);
  const [saved, setSaved] = useState<AnnotationView | null>(null);
  // What it said when the form opened; a later version must not replace what is being written.
  const [first] = useState(annotation);
  const path = `/api/annotations/${annotation.id}`;
  const draft = { userId, subject: `annotation:${annotation.id}` };
  const start = { tags: first.tags.join(", "), visibility: first.visibility };
  const extras = useNoteExtras(draft, start, first.etag);

  async function save(body: Body, madeOn: string | null) {
    const chosen = extras.latest();
    // The words and the rest are two drafts, and either may have been begun before the note was last changed.
    const begun = [madeOn, extras.madeOn].find((etag) => etag !== first.etag);
    const seen = theirs?.etag ?? saved?.etag ?? (begun === undefined ? first.etag : begun);
    const outcome = await changeNote(path, changeTo(body, chosen), seen);
    if (outcome.theirs) {
      setTheirs(outcome.theirs);
      onTheirs(outcome.theirs);
    }
    if (outcome.problem !== undefined) return outcome.problem;
    setTheirs(null);
    setSaved(outcome.saved);
    if (!extras.clearIfStill(chosen)) return typedMeanwhile;
    onSaved(outcome.saved);
    return undefined;
  }

  return (
    <div className="mt-2">
      <FormHeading>Edit the note</FormHeading>
      {theirs ? <TheirVersion body={theirs.body as Body | null} at={theirs.updatedAt} /> : null}
      <LazyBodyEditor
        label="Note"
        initialBody={(first.body ?? "") as Body}
        madeOn={first.etag}
        draftKey={{ ...draft, field: "body" }}
        submitLabel="Save"
        autoFocus
        mayBeEmpty
        onSubmit={save}
        onCancel={onCancel}
      >
        <NoteFields
          extras={extras.value}
          onChange={extras.change}
          groupName={groupName}
          documentVisibility={documentVisibility}
        />
      </LazyBodyEditor>
    </div>
  );
}

function changeTo(body: Body, { tags, visibility }: NoteExtras): object {
  const isEmpty = bodyText(body).trim() === "";
  return { body: isEmpty ? null : body, tags: tagsTyped(tags), visibility };
}

/** The note as it now is; or why not, in one sentence, with what somebody else made of it meanwhile if that is why. */
type Outcome =
  | { saved: AnnotationView; problem?: undefined; theirs?: undefined }
  | { problem: string; theirs?: AnnotationView };

async function changeNote(path: string, change: object, seen: string | null): Promise<Outcome> {
  const options = { body: change, ...(seen === null ? {} : { ifMatch: seen }) };
  const answer = await send<AnnotationView>("PATCH", path, options);
  if (answer.ok) return { saved: answer.value };
  const { kind, sentence } = answer.refusal;
  if (kind !== "stale" && kind !== "precondition-required") return { problem: sentence };
  const now = await send<AnnotationView>("GET", path);
  if (!now.ok) return { problem: now.refusal.sentence };
  // Saved by this very change, and only the answer was lost.
  if (says(now.value, change)) return { saved: now.value };
  const problem =
    "Not saved yet: someone changed this meanwhile. Yours is kept below; save again to replace theirs.";
  return { problem, theirs: now.value };
}
