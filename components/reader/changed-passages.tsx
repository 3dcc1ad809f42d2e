"use client";
/**
 * What a mark was made on and what stands there now, side by side, with the ways to
 * confirm that it still belongs, or to place it elsewhere.
 */
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { WordChanges } from "@/components/versions/word-changes";
import type { PassageView } from "@/lib/annotations/view";
import { type DiffPart, diffWords } from "@/lib/text/word-diff";
import { type Mark, spanOfPlacement } from "./mark";
import { readableWords } from "./passage-target";
import { placeOn, placingOf } from "./place-by-hand";
import { PlaceButton } from "./place-button";
import { useReader, useReaderStore } from "./reader-context";

/** Renders each changed passage of a mark; nothing where none is. */
export function ChangedPassages({ mark }: { mark: Mark }) {
  const passages = mark.kind === "claim" ? mark.claim.passages : [passageOf(mark.annotation)];
  const changed = passages.filter(({ placement }) => placement.state === "changed");
  const canPlace = mark.kind === "claim" ? mark.claim.can.place : mark.annotation.can.place;
  return changed.map((passage) => (
    <ChangedPassage key={passage.id} mark={mark} passage={passage} canPlace={canPlace} />
  ));
}

function passageOf({ id, target, placement, placedBy }: PassageView): PassageView {
  return { id, target, placement, placedBy };
}

interface ChangedPassageProps {
  mark: Mark;
  passage: PassageView;
  canPlace: boolean;
}

function ChangedPassage({ mark, passage, canPlace }: ChangedPassageProps) {
  const store = useReaderStore();
  const page = useReader((state) => state.page);
  const span = spanOfPlacement(passage.placement);
  if (!page || !span) return null;
  const before = passage.target.quote.exact;
  const parts = diffWords(before, readableWords(page, span));
  return (
    <section className="mt-2 border-y border-line py-2 text-sm" aria-label="The words have changed">
      <div className="grid grid-cols-2 gap-3">
        <Words label="Made on" parts={parts} side="before" />
        <Words label="Now" parts={parts} side="after" />
      </div>
      {passage.placedBy ? (
        <p className="mt-1 text-ink-soft">
          {passage.placedBy.name} confirmed that it belongs here, <Time at={passage.placedBy.at} />.
        </p>
      ) : null}
      {canPlace ? (
        <div className="mt-2 flex flex-wrap items-center gap-2">
          {passage.placedBy ? null : (
            <Button size="small" onClick={() => placeOn(store, span, placingOf(mark, passage))}>
              It still belongs here
            </Button>
          )}
          <PlaceButton mark={mark} passage={passage} label="Place elsewhere" />
        </div>
      ) : null}
    </section>
  );
}

interface WordsProps {
  label: string;
  parts: readonly DiffPart[];
  side: "before" | "after";
}

function Words({ label, parts, side }: WordsProps) {
  return (
    <p className="wrap-anywhere">
      <b className="block font-semibold text-ink-soft">{label}</b>
      <span className="font-serif [unicode-bidi:plaintext]">
        <WordChanges parts={parts} side={side} />
      </span>
    </p>
  );
}
