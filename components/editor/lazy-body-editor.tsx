"use client";
/**
 * Where a body is written. A plain text box is there at once; the rich editor takes its place when it
 * has arrived, with the words and the caret where they were. What is typed is kept in the browser until
 * it is sent, and a failed send keeps it too.
 */

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DraftKey } from "@/lib/drafts/draft";
import type { DraftRules } from "@/lib/drafts/draft-state";
import { BODY_LENGTH_LIMIT, type Body } from "@/lib/richtext/body";
import { bodyText, isEmptyBody } from "@/lib/richtext/plain-text";
import { tidyRichText } from "@/lib/richtext/tidy";
import { DraftNote } from "./draft-note";
import { PlainSurface } from "./plain-surface";
import { SendRow } from "./send-row";
import { frameStyle, type SurfaceProps, toolbarSpaceStyle } from "./surface";
import { useDraft } from "./use-draft";
import { type RichSurface, useRichSurface } from "./use-rich-surface";
import { type Sent, useSending } from "./use-sending";

export interface BodyEditorProps {
  /** The accessible name of the field: "Comment", "Your reply to Ann". */
  label: string;
  /** What stands there to be changed; nothing for a new one. */
  initialBody?: Body;
  draftKey: DraftKey;
  /** Sends the body. Answers nothing when it was kept, else one sentence that says why not. */
  onSubmit: (body: Body) => Sent;
  /** Called on Escape and Cancel. The draft stays, and is there when the field opens again. */
  onCancel?: () => void;
  submitLabel: string;
  placeholder?: string;
  autoFocus?: boolean;
  /** True while something else keeps it from being sent. */
  busy?: boolean;
  /** True where sending nothing means something, as in taking the words off a highlight. */
  mayBeEmpty?: boolean;
}

/** Renders the whole of it: notes on the draft, the surface, and the row to send it with. */
export function LazyBodyEditor(props: BodyEditorProps) {
  const { initialBody = "", onSubmit, onCancel, mayBeEmpty = false } = props;
  const draft = useDraft(props.draftKey, bodyRules(initialBody));
  const { send, ...sending } = useSending();
  const problemId = useId();
  const isBusy = sending.isSending || (props.busy ?? false);

  async function submit() {
    if (isBusy) return;
    const body = typeof draft.value === "string" ? draft.value.trim() : tidyRichText(draft.value);
    const objection = objectionTo(body, mayBeEmpty);
    const isSent = await send(() => (objection === undefined ? onSubmit(body) : Promise.resolve(objection)));
    if (isSent) draft.clear(isEmptyBody(initialBody) ? "" : body);
  }

  return (
    <div role="group" aria-label={props.label} aria-busy={isBusy}>
      <DraftNote draft={draft} textOf={bodyText} />
      <WritingSurface
        label={props.label}
        body={draft.value}
        generation={draft.generation}
        placeholder={props.placeholder}
        isReadOnly={sending.isSending}
        describedBy={sending.problem === null ? undefined : problemId}
        caret={props.autoFocus === true ? bodyText(draft.value).length : null}
        onChange={draft.change}
        onSubmit={() => void submit()}
        onCancel={onCancel}
      />
      <SendRow
        sending={sending}
        problemId={problemId}
        submitLabel={props.submitLabel}
        isBusy={isBusy}
        onSubmit={() => void submit()}
        onCancel={onCancel}
      />
    </div>
  );
}

/** Shows the plain surface until the rich one is there and no input method is in the middle of a word. */
function WritingSurface(props: SurfaceProps) {
  const rich = useRichSurface();
  const [caret, setCaret] = useState<number | null>(null);
  const [isComposing, setIsComposing] = useState(false);
  return (
    <>
      <div className={frameStyle}>
        {rich.Surface && !isComposing ? (
          <rich.Surface {...props} caret={caret ?? props.caret} />
        ) : (
          <>
            <div className={toolbarSpaceStyle} />
            <PlainSurface {...props} onCaret={setCaret} onComposing={setIsComposing} />
          </>
        )}
      </div>
      <MissingNote rich={rich} isRich={typeof props.body !== "string"} />
    </>
  );
}

function MissingNote({ rich, isRich }: { rich: RichSurface; isRich: boolean }) {
  if (!rich.isMissing) return null;
  return (
    <p role="status" className="mt-1 text-sm text-ink-soft">
      {isRich
        ? "The editor could not be loaded, and this text has formats that a plain box would lose."
        : "The formats could not be loaded. You can write and send plain text."}
      <Button tone="quiet" size="small" onClick={rich.retry}>
        Try again
      </Button>
    </p>
  );
}

/** Says why a body is not worth sending yet; nothing when it is. */
function objectionTo(body: Body, mayBeEmpty: boolean): string | undefined {
  const { length } = bodyText(body);
  if (length > BODY_LENGTH_LIMIT) {
    return `This is ${length.toLocaleString("en")} characters long; ${BODY_LENGTH_LIMIT.toLocaleString("en")} is the most.`;
  }
  return isEmptyBody(body) && !mayBeEmpty ? "Write something first." : undefined;
}

function bodyRules(initial: Body): DraftRules<Body> {
  return { initial, accepts: isBody, isBlank: isEmptyBody };
}

// What we stored ourselves is not checked node by node again; the server does that when it is sent.
function isBody(value: unknown): value is Body {
  if (typeof value === "string") return true;
  return typeof value === "object" && value !== null && "type" in value && value.type === "doc";
}
