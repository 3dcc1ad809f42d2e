"use client";
/**
 * One mark's card. Quiet, it shows the least that tells and leads into itself; in focus it opens in
 * place. What an open card shows comes when a card is first about to be opened.
 */
import { Suspense, useState } from "react";
import { NoteSummary } from "@/components/annotations/note-summary";
import { ClaimSummary } from "@/components/claims/claim-summary";
import { useDraftFields } from "@/components/drafts/use-draft-fields";
import { lazily } from "@/components/ui/lazily";
import type { CardFrame } from "./card-frame";
import { focusMark, showPassage } from "../focus";
import { type Mark, quoteOf } from "../mark";
import { useReader, useReaderStore } from "../reader-context";
import { UnsavedNote } from "./unsaved-note";

const OpenCard = lazily(
  () => import("./open-card"),
  (line) => <div className="mt-2">{line}</div>,
);

/** Renders a mark's card; its id is the mark's key, so that its address works without a script too. */
export function MarginCard({ mark, cardRef, style }: CardFrame & { mark: Mark }) {
  const store = useReaderStore();
  const isHere = useReader((state) => state.focus === mark.key);
  const [isLong, setIsLong] = useState(false);
  const hasDraft = useDraftFields(store.setting.viewer?.id, mark.key.replace("-", ":")).size > 0;
  const words = { isChanged: mark.isChanged, isOnOtherWords: mark.isOnOtherWords };
  const entry = {
    href: `#${mark.key}`,
    onClick: (event: React.MouseEvent) => {
      event.preventDefault();
      focusMark(store, mark.key);
      showPassage(store, mark.key);
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
        <ClaimSummary claim={mark.claim} {...words} isOpen={isHere} {...{ hasDraft, entry }} />
      ) : (
        <NoteSummary annotation={mark.annotation} {...words} isOpen={isHere} {...{ hasDraft, entry }} />
      )}
      <UnsavedNote markKey={mark.key} />
      {isHere ? (
        <Suspense fallback={<p className="mt-2 text-sm text-ink-soft">Opening…</p>}>
          <OpenCard mark={mark} onLong={setIsLong} />
        </Suspense>
      ) : null}
    </div>
  );
}

function nameOf(mark: Mark): string {
  const words = quoteOf(mark).replace(/\s+/gu, " ");
  const quote = words.length > 80 ? `${words.slice(0, 80)}…` : words;
  if (mark.kind === "claim") return `Claim on “${quote}”`;
  return `Note by ${mark.annotation.creator.name} on “${quote}”`;
}
