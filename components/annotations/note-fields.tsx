"use client";
/** What a note has besides its words: tags, and who may see it. */
import { useDraft } from "@/components/drafts/use-draft";
import { Select, TextField } from "@/components/ui/field";
import type { Visibility } from "@/lib/documents/visibility";
import type { DraftKey } from "@/lib/drafts/draft";

export interface NoteExtras {
  /** As they are typed, with commas between them. */
  tags: string;
  visibility: Visibility;
}

/** Keeps what is chosen and not yet saved; `madeOn` is the ETag of the note that it changes. */
export function useNoteExtras(
  key: Omit<DraftKey, "field">,
  initial: NoteExtras,
  madeOn: string | null = null,
) {
  return useDraft<NoteExtras>(
    { ...key, field: "tags and visibility" },
    {
      initial,
      madeOn,
      accepts: (value): value is NoteExtras => typeof value === "object" && value !== null && "tags" in value,
      isBlank: ({ tags, visibility }) => tags === initial.tags && visibility === initial.visibility,
    },
  );
}

interface NoteFieldsProps {
  extras: NoteExtras;
  onChange: (extras: NoteExtras) => void;
  groupName: string | null;
  /** A note is never more visible than its document. */
  documentVisibility: Visibility;
}

/** Renders the two fields in one row. */
export function NoteFields({ extras, onChange, groupName, documentVisibility }: NoteFieldsProps) {
  const choices = visibilitiesWithin(documentVisibility, groupName !== null);
  return (
    <div className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(12rem,1fr))] gap-x-3">
      <TextField
        label="Tags"
        optional
        placeholder="figure, who says so"
        value={extras.tags}
        onChange={(event) => onChange({ ...extras, tags: event.target.value })}
      />
      {choices.length > 1 ? (
        <Select
          label="Seen by"
          value={extras.visibility}
          onChange={(event) => onChange({ ...extras, visibility: event.target.value as Visibility })}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {nameOf(choice, groupName)}
            </option>
          ))}
        </Select>
      ) : null}
    </div>
  );
}

/** The visibilities that mean something on a document seen this widely. */
function visibilitiesWithin(widest: Visibility, hasGroup: boolean): Visibility[] {
  if (widest === "private") return ["private"];
  if (widest === "group") return ["group", "private"];
  return hasGroup ? ["public", "group", "private"] : ["public", "private"];
}

function nameOf(visibility: Visibility, groupName: string | null): string {
  if (visibility === "private") return "Only me";
  return visibility === "group" ? (groupName ?? "The group") : "Everyone";
}

/** Reads tags as they were typed: parted by commas, each once, without the space around them. */
export function tagsTyped(text: string): string[] {
  return [...new Set(text.split(/[,，、;]/u).map((tag) => tag.trim()))].filter((tag) => tag !== "");
}
