"use client";
/** Writing a new note. */
import { LazyBodyEditor } from "@/components/editor/lazy-body-editor";
import type { AnnotationView } from "@/lib/annotations/view";
import type { DraftKey } from "@/lib/drafts/draft";
import type { Body } from "@/lib/richtext/body";
import { bodyText } from "@/lib/richtext/plain-text";
import { NoteFields, tagsTyped, useNoteExtras } from "./note-fields";

interface NoteFormProps {
  draft: Omit<DraftKey, "field">;
  groupName: string | null;
  documentVisibility: AnnotationView["visibility"];
  /** False while the words it is about are to be selected yet. */
  isPlaced: boolean;
  onDone: (note: {
    body: Body | null;
    bodyText: string;
    tags: string[];
    visibility: AnnotationView["visibility"];
  }) => void;
  onCancel: () => void;
}

/** Renders the form; a note may have tags and no words. */
export default function NoteForm(props: NoteFormProps) {
  const { draft, groupName, documentVisibility, isPlaced, onDone, onCancel } = props;
  const extras = useNoteExtras(draft, { tags: "", visibility: documentVisibility });
  const tags = tagsTyped(extras.value.tags);
  const save = (body: Body) => {
    if (!isPlaced) return Promise.resolve("Select the words in the article that it is about first.");
    const words = bodyText(body);
    const isEmpty = words.trim() === "";
    onDone({
      body: isEmpty ? null : body,
      bodyText: isEmpty ? "" : words,
      tags,
      visibility: extras.value.visibility,
    });
    extras.clear();
    return Promise.resolve(undefined);
  };
  return (
    <>
      <LazyBodyEditor
        label="Note"
        draftKey={{ ...draft, field: "body" }}
        submitLabel="Save note"
        placeholder="What do you notice?"
        autoFocus
        mayBeEmpty={tags.length > 0}
        onSubmit={save}
        onCancel={onCancel}
      />
      <NoteFields
        extras={extras.value}
        onChange={extras.change}
        groupName={groupName}
        documentVisibility={documentVisibility}
      />
    </>
  );
}
