"use client";
/**
 * One mark's card. Quiet, it shows the least that tells and leads into itself; in focus it opens in
 * place. What an open card shows comes when a card is first about to be opened.
 */
import { type ReactNode, Suspense, useState } from "react";
import { NoteSummary } from "@/components/annotations/note-summary";
import { ClaimSummary } from "@/components/claims/claim-summary";
import { Differing } from "@/components/claims/differing";
import { useDraftFields } from "@/components/drafts/use-draft-fields";
import { lazily } from "@/components/ui/lazily";
import type { CardFrame } from "./card-frame";
import { showMark } from "../focus";
import { type Mark, quoteOf } from "../mark";
import { useReader, useReaderStore } from "../reader-context";
import { UnsavedNote } from "./unsaved-note";

const OpenCard = lazily(
  () => import("./open-card"),
  (line, { mark }) => <Unopened mark={mark}>{line}</Unopened>,
);

/** Renders a mark's card; its id is the mark's key, so that its address works without a script too. */
export function MarginCard({ mark, cardRef, style }: CardFrame & { mark: Mark }) {
  const store = useReaderStore();
  const isHere = useReader((state) => state.focus === mark.key);
  const [isLong, setIsLong] = useState(false);
  const hasDraft = useDraftFields(store.setting.viewer?.id, mark.key.replace("-", ":")).size > 0;
  const entry = {
    href: `#${mark.key}`,
    onClick: (event: React.MouseEvent) => {
      event.preventDefault();
      showMark(store, mark.key);
    },
  };
  return (
    <div
      ref={cardRef}
      style={style}
      id={mark.key}
      className="margin-card"
      // Not a landmark: an article may have hundreds of them.
      role="group"
      aria-label={nameOf(mark)}
      tabIndex={-1}
      data-verdict={mark.kind === "claim" ? mark.paint : undefined}
      data-here={isHere ? "" : undefined}
      data-long={isHere && isLong ? "" : undefined}
      onPointerEnter={OpenCard.fetchAhead}
      onFocus={OpenCard.fetchAhead}
    >
      {mark.kind === "claim" ? (
        <ClaimSummary claim={mark.claim} wordsTag={mark.wordsTag} isOpen={isHere} {...{ hasDraft, entry }} />
      ) : (
        <NoteSummary
          annotation={mark.annotation}
          wordsTag={mark.wordsTag}
          isOpen={isHere}
          {...{ hasDraft, entry }}
        />
      )}
      <UnsavedNote markKey={mark.key} />
      {isHere ? (
        <Suspense
          fallback={
            <Unopened mark={mark}>
              <p className="text-sm text-ink-soft">Opening…</p>
            </Unopened>
          }
        >
          <OpenCard mark={mark} onLong={setIsLong} />
        </Suspense>
      ) : null}
    </div>
  );
}

/**
 * What stands in a card that is in focus, and not open yet: what its mark says, and word of the rest. Of what is not saved
 * that word is kept back, with its "Try again": it looks for the network by itself, and what is unsaved has its own.
 */
function Unopened({ mark, children }: { mark: Mark; children: ReactNode }) {
  const isUnsaved = useReader((state) => state.unsaved.has(mark.key));
  return (
    <>
      {mark.kind === "claim" ? (
        <Differing assessments={mark.claim.assessments} />
      ) : (
        <p className="mt-1 wrap-anywhere whitespace-pre-line [unicode-bidi:plaintext]">
          {mark.annotation.bodyText}
        </p>
      )}
      <div className="mt-2" hidden={isUnsaved}>
        {children}
      </div>
    </>
  );
}

function nameOf(mark: Mark): string {
  const words = quoteOf(mark).replace(/\s+/gu, " ");
  const quote = words.length > 80 ? `${words.slice(0, 80)}…` : words;
  if (mark.kind === "claim") return `Claim on “${quote}”`;
  return `Note by ${mark.annotation.creator.name} on “${quote}”`;
}
