"use client";
/** The card in which a new note or claim is written, level with the passage it is about. */
import { lazy, Suspense, useState } from "react";
import { lazily, orCancel } from "@/components/ui/lazily";
import type { CardFrame } from "./card-frame";
import { EarlyField } from "./early-field";
import { finishClaim, finishNote } from "../make";
import { useReader, useReaderStore } from "../reader-context";
import type { Writing } from "../store";
import { draftOf, setAside } from "../unfinished";
import { useEarly } from "./use-early";

const NoteForm = lazily(() => import("@/components/annotations/note-form"), orCancel);
const WritingFate = lazily(() => import("./writing-fate"));
const ClaimForm = lazily(() => import("@/components/claims/claim-form"), orCancel);

/** Never comes: what is shown beside it waits as long as it is there. */
const Waiting = lazy(() => new Promise<never>(() => undefined));

/** Fetches the forms before they are wanted, as whoever begins to write types on at once. */
export function fetchFormsAhead(): void {
  NoteForm.fetchAhead();
  ClaimForm.fetchAhead();
}

/** Renders what is being written; nothing when nothing is. */
export function WritingCard({ cardRef, style }: CardFrame) {
  const store = useReaderStore();
  const writing = useReader((state) => state.writing);
  if (!writing || !store.setting.viewer) return null;
  return (
    <section
      ref={cardRef}
      style={style}
      className="margin-card"
      aria-label={writing.kind === "claim" ? "New claim" : "New note"}
      data-here=""
      data-long=""
      data-writing=""
    >
      <WritingForm key={writing.id} writing={writing} />
    </section>
  );
}

/**
 * The form; until it has come, and no input method is in the middle of a word, a plain field that hands its words on. That
 * stands beside the form's place, so that it stays where the form cannot be fetched.
 */
function WritingForm({ writing }: { writing: Writing }) {
  const store = useReaderStore();
  const { document } = store.setting;
  const [isComposing, setIsComposing] = useState(false);
  const draft = draftOf(store, writing.id);
  const { early, entry } = useEarly(store, writing);
  const onCancel = () => {
    setAside(store);
    store.read().page?.root.focus({ preventScroll: true });
  };
  return (
    <>
      {entry && <EarlyField kind={writing.kind} {...{ ...entry, onCancel }} onComposing={setIsComposing} />}
      <Suspense fallback={<p className="mt-1 text-sm text-ink-soft">Opening…</p>}>
        {isComposing ? <Waiting /> : null}
        {writing.fate === null ? null : <WritingFate writing={writing} />}
        {writing.kind === "note" ? (
          <NoteForm
            draft={draft}
            early={early}
            groupName={document.can.addressGroup ? (document.group?.name ?? null) : null}
            documentVisibility={document.visibility}
            onDone={(words) => finishNote(store, words)}
            onCancel={onCancel}
          />
        ) : (
          <ClaimForm
            draft={draft}
            early={early}
            quote={writing.quote}
            passages={writing.spans.length}
            onDone={(words) => finishClaim(store, words)}
            onCancel={onCancel}
          />
        )}
      </Suspense>
    </>
  );
}
