"use client";
/** A note that is open: its words, what can be done with it, and its thread. */
import { type ReactNode, Suspense, useState } from "react";
import { draftLabel, useDraftFields } from "@/components/drafts/use-draft-fields";
import { RichText } from "@/components/editor/rich-text";
import { Thread } from "@/components/threads/thread";
import { lazily, orCancel } from "@/components/ui/lazily";
import { LesserAct, LesserRow } from "@/components/ui/lesser-row";
import type { AnnotationView } from "@/lib/annotations/view";
import type { Body } from "@/lib/richtext/body";

const NoteEdit = lazily(() => import("./note-edit"), orCancel);

interface OpenNoteProps {
  annotation: AnnotationView;
  viewer: { id: string; name: string } | null;
  /** The group of the document, where it has one; notes may be for it alone. */
  groupName: string | null;
  documentVisibility: AnnotationView["visibility"];
  /** Takes the note as the server has it. */
  onAnnotation: (annotation: AnnotationView) => void;
  /** Takes a change of the note as it is by now, not as it was when this was drawn. */
  onChange: (change: Partial<AnnotationView>) => void;
  onDelete: () => void;
  /** Further things to do that are not of the note's own. */
  more: ReactNode;
  /** Called with whether it holds long work and wants more width. */
  onLong: (isLong: boolean) => void;
}

/** Renders the open part of a note's card. */
export default function OpenNote(props: OpenNoteProps) {
  const { annotation, viewer, onAnnotation, onChange, onDelete, more, onLong } = props;
  const [isEditing, setIsEditing] = useState(false);
  const { can, body, bodyText, id } = annotation;
  const drafts = useDraftFields(viewer?.id, `annotation:${id}`);
  const hasBegun = drafts.has("body") || drafts.has("tags and visibility");
  const edit = (next: boolean) => {
    setIsEditing(next);
    onLong(next);
  };
  if (isEditing && viewer) {
    return (
      <Suspense fallback={<p className="text-sm text-ink-soft">Opening…</p>}>
        <NoteEdit
          annotation={annotation}
          userId={viewer.id}
          groupName={props.groupName}
          documentVisibility={props.documentVisibility}
          onSaved={(saved) => {
            onAnnotation(saved);
            edit(false);
          }}
          onTheirs={onAnnotation}
          onCancel={() => edit(false)}
        />
      </Suspense>
    );
  }
  return (
    <>
      {bodyText === "" ? null : <RichText body={body as Body} className="mt-1" />}
      <Thread
        subject={{ kind: "annotation", id }}
        viewer={viewer}
        canReply={can.reply}
        count={annotation.commentCount}
        resolved={annotation.resolved}
        onChange={onChange}
        onLong={onLong}
      />
      <LesserRow>
        {can.edit ? (
          <LesserAct
            label={draftLabel(bodyText === "" ? "Add words" : "Edit", hasBegun)}
            onClick={() => edit(true)}
          />
        ) : null}
        {can.delete ? <LesserAct label="Delete" onClick={onDelete} /> : null}
        {more}
      </LesserRow>
    </>
  );
}
