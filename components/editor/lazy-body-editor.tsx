"use client";
/**
 * Where a body is written. A plain text box is there at once; the rich editor takes its place when it
 * has arrived, with the words and the caret where they were. What is typed is kept in the browser until
 * it is sent, and a failed send keeps it too.
 */

import { type ReactNode, useId } from "react";
import { DraftNote } from "@/components/drafts/draft-note";
import { useDraft } from "@/components/drafts/use-draft";
import { type EarlyWords, useEarlyWords } from "@/components/drafts/use-early-words";
import { SendRow } from "@/components/requests/send-row";
import { type Sent, typedMeanwhile, useSending } from "@/components/requests/use-sending";
import { type DraftKey, draftPrefix } from "@/lib/drafts/draft";
import type { DraftRules } from "@/lib/drafts/draft-state";
import { BODY_LENGTH_LIMIT, type Body } from "@/lib/richtext/body";
import { bodyText, isEmptyBody } from "@/lib/richtext/plain-text";
import { tidyRichText } from "@/lib/richtext/tidy";
import { formKeys } from "./form-keys";
import { WritingSurface } from "./writing-surface";

export interface BodyEditorProps {
  /** The accessible name of the field: "Comment", "Your reply to Ann". */
  label: string;
  /** What stands there to be changed; nothing for a new one. */
  initialBody?: Body;
  /** The ETag of what stands there; left out for a new one. */
  madeOn?: string;
  draftKey: DraftKey;
  /** What was typed here before this came. */
  early?: EarlyWords | null;
  /** The key under which an earlier release kept the draft; left out where there is no other. */
  formerKey?: DraftKey;
  /**
   * Sends the body, with the ETag of what it is a change of: a draft may be older than what stands there. Answers
   * nothing when it was kept, else one sentence that says why not.
   */
  onSubmit: (body: Body, madeOn: string | null) => Sent;
  /** Called on Escape and Cancel. The draft stays, and is there when the field opens again. */
  onCancel?: () => void;
  submitLabel: string;
  placeholder?: string;
  autoFocus?: boolean;
  /** True while something else keeps it from being sent. */
  busy?: boolean;
  /** True where sending nothing means something, as in taking the words off a highlight. */
  mayBeEmpty?: boolean;
  /** What is asked besides the words, between them and the row that sends all of it. */
  children?: ReactNode;
}

/** Renders the whole of it: notes on the draft, the surface, and the row to send it with. */
export function LazyBodyEditor(props: BodyEditorProps) {
  // With another key it is another text, of which nothing that was true of the last one is.
  return <BodyForm key={draftPrefix(props.draftKey)} {...props} />;
}

function BodyForm(props: BodyEditorProps) {
  const { initialBody = "", madeOn = null, early = null, onSubmit, onCancel, mayBeEmpty = false } = props;
  const draft = useDraft(props.draftKey, { ...bodyRules(initialBody, madeOn), formerly: props.formerKey });
  const shown = bodyText(draft.value);
  useEarlyWords(early, { shown, take: draft.change });
  const { send, ...sending } = useSending();
  const problemId = useId();
  const isBusy = sending.isBusy || (props.busy ?? false);

  async function submit() {
    if (isBusy) return;
    await send(async () => {
      const written = draft.latest();
      const body = typeof written === "string" ? written.trim() : tidyRichText(written);
      const problem = objectionTo(body, mayBeEmpty) ?? (await onSubmit(body, draft.madeOn));
      if (problem !== undefined) return problem;
      const next = isEmptyBody(initialBody) ? "" : body;
      return draft.clearIfStill(written, next) ? undefined : typedMeanwhile;
    });
  }

  return (
    <div role="group" aria-label={props.label} aria-busy={isBusy}>
      <DraftNote draft={draft} textOf={bodyText} />
      <WritingSurface
        label={props.label}
        body={draft.value}
        generation={draft.generation}
        placeholder={props.placeholder}
        isReadOnly={sending.isBusy}
        describedBy={sending.problem === null ? undefined : problemId}
        selection={props.autoFocus === true ? { start: shown.length, end: shown.length } : null}
        onChange={draft.change}
        onSubmit={() => void submit()}
        onCancel={onCancel}
      />
      {props.children ? (
        <div role="presentation" onKeyDown={formKeys(() => void submit(), onCancel)}>
          {props.children}
        </div>
      ) : null}
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

/** Says why a body is not worth sending yet; nothing when it is. */
function objectionTo(body: Body, mayBeEmpty: boolean): string | undefined {
  const { length } = bodyText(body);
  if (length > BODY_LENGTH_LIMIT) {
    return `This is ${length.toLocaleString("en")} characters long; ${BODY_LENGTH_LIMIT.toLocaleString("en")} is the most.`;
  }
  return isEmptyBody(body) && !mayBeEmpty ? "Write something first." : undefined;
}

function bodyRules(initial: Body, madeOn: string | null): DraftRules<Body> {
  return { initial, madeOn, accepts: isBody, isBlank: isEmptyBody };
}

// What we stored ourselves is not checked node by node again; the server does that when it is sent.
function isBody(value: unknown): value is Body {
  if (typeof value === "string") return true;
  return typeof value === "object" && value !== null && "type" in value && value.type === "doc";
}
