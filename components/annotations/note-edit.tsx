"use client";
/** Changing a note. Where someone else changed it meanwhile, both versions stand side by side and nothing is lost. */
import { useState } from "react";
import { LazyBodyEditor } from "@/components/editor/lazy-body-editor";
import type { AnnotationView } from "@/lib/annotations/view";
import { send } from "@/lib/http/client";
import type { Body } from "@/lib/richtext/body";
import { bodyText } from "@/lib/richtext/plain-text";
import { NoteFields, tagsTyped, useNoteExtras } from "./note-fields";
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
  // What it said when the form opened; a later version must not replace what is being written.
  const [first] = useState(annotation);
  const path = `/api/annotations/${annotation.id}`;
  const draft = { userId, subject: `annotation:${annotation.id}` };
  const extras = useNoteExtras(draft, { tags: first.tags.join(", "), visibility: first.visibility });

  async function save(body: Body) {
    const isEmpty = bodyText(body).trim() === "";
    const { tags, visibility } = extras.value;
    const change = { body: isEmpty ? null : body, tags: tagsTyped(tags), visibility };
    const answer = await send<AnnotationView>("PATCH", path, {
      body: change,
      ifMatch: (theirs ?? first).etag,
    });
    if (answer.ok) {
      extras.clear();
      onSaved(answer.value);
      return undefined;
    }
    if (answer.refusal.kind !== "stale") return answer.refusal.sentence;
    const now = await send<AnnotationView>("GET", path);
    if (!now.ok) return now.refusal.sentence;
    setTheirs(now.value);
    onTheirs(now.value);
    return "Not saved yet: someone changed this meanwhile. Yours is kept below; save again to replace theirs.";
  }

  return (
    <div className="mt-2">
      {theirs ? <TheirVersion body={theirs.body as Body | null} at={theirs.updatedAt} /> : null}
      <LazyBodyEditor
        label="Note"
        initialBody={(first.body ?? "") as Body}
        draftKey={{ ...draft, field: "body" }}
        submitLabel="Save"
        autoFocus
        mayBeEmpty
        onSubmit={save}
        onCancel={onCancel}
      />
      <NoteFields
        extras={extras.value}
        onChange={extras.change}
        groupName={groupName}
        documentVisibility={documentVisibility}
      />
    </div>
  );
}
