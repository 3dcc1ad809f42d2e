"use client";
/** The card in which a new note or claim is written, level with the passage it is about. */
import { Suspense } from "react";
import { lazily, orCancel } from "@/components/ui/lazily";
import type { CardFrame } from "./card-frame";
import { finishClaim, finishNote } from "../make";
import { useReader, useReaderStore } from "../reader-context";
import { draftOf, setAside } from "../unfinished";

const NoteForm = lazily(() => import("@/components/annotations/note-form"), orCancel);
const WritingFate = lazily(() => import("./writing-fate"));
const ClaimForm = lazily(() => import("@/components/claims/claim-form"), orCancel);

/** Fetches the forms before they are wanted, as whoever begins to write types on at once. */
export function fetchFormsAhead(): void {
  NoteForm.fetchAhead();
  ClaimForm.fetchAhead();
}

/** Renders what is being written; nothing when nothing is. */
export function WritingCard({ cardRef, style }: CardFrame) {
  const store = useReaderStore();
  const writing = useReader((state) => state.writing);
  const { viewer, document } = store.setting;
  if (!writing || !viewer) return null;
  const stop = () => {
    setAside(store);
    store.read().page?.root.focus({ preventScroll: true });
  };
  const draft = draftOf(store, writing.id);
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
      <Suspense key={writing.id} fallback={<p className="text-sm text-ink-soft">Opening…</p>}>
        {writing.fate === null ? null : <WritingFate writing={writing} />}
        {writing.kind === "note" ? (
          <NoteForm
            draft={draft}
            groupName={document.can.addressGroup ? (document.group?.name ?? null) : null}
            documentVisibility={document.visibility}
            onDone={(words) => finishNote(store, words)}
            onCancel={stop}
          />
        ) : (
          <ClaimForm
            draft={draft}
            quote={writing.quote}
            passages={writing.spans.length}
            onDone={(words) => finishClaim(store, words)}
            onCancel={stop}
          />
        )}
      </Suspense>
    </section>
  );
}
