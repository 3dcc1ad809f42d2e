"use client";
/** Writing a new note. */
import type { EarlyWords } from "@/components/drafts/use-early-words";
import { LazyBodyEditor } from "@/components/editor/lazy-body-editor";
import { FormHeading } from "@/components/ui/form-heading";
import type { AnnotationView } from "@/lib/annotations/view";
import type { DraftKey } from "@/lib/drafts/draft";
import type { Body } from "@/lib/richtext/body";
import { bodyText } from "@/lib/richtext/plain-text";
import { NoteFields, tagsTyped, useNoteExtras } from "./note-fields";

interface NoteFormProps {
  draft: Omit<DraftKey, "field">;
  /** What was typed here before this came. */
  early: EarlyWords | null;
  groupName: string | null;
  documentVisibility: AnnotationView["visibility"];
  /** Takes the note; answers one sentence where it cannot be taken yet. */
  onDone: (note: {
    body: Body | null;
    bodyText: string;
    tags: string[];
    visibility: AnnotationView["visibility"];
  }) => string | undefined;
  onCancel: () => void;
}

/** Renders the form; a note may have tags and no words. */
export default function NoteForm(props: NoteFormProps) {
  const { draft, early, groupName, documentVisibility, onDone, onCancel } = props;
  const extras = useNoteExtras(draft, { tags: "", visibility: documentVisibility });
  const tags = tagsTyped(extras.value.tags);
  const save = (body: Body) => {
    const words = bodyText(body);
    const isEmpty = words.trim() === "";
    const objection = onDone({
      body: isEmpty ? null : body,
      bodyText: isEmpty ? "" : words,
      tags,
      visibility: extras.value.visibility,
    });
    if (objection === undefined) extras.clear();
    return Promise.resolve(objection);
  };
  return (
    <>
      <FormHeading>New note</FormHeading>
      <LazyBodyEditor
        label="Note"
        draftKey={{ ...draft, field: "body" }}
        early={early}
        submitLabel="Save note"
        placeholder="What do you notice?"
        autoFocus
        mayBeEmpty={tags.length > 0}
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
    </>
  );
}
