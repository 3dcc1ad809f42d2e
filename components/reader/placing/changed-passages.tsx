"use client";
/**
 * What a mark was made on, or last confirmed on, and what stands there now, side by side, with the ways to
 * confirm that it still belongs, to place it elsewhere, or to say that it is gone.
 */
import { Button } from "@/components/ui/button";
import { areSameWords } from "@/lib/anchoring/compare-words";
import { isPutHere } from "@/lib/annotations/other-words";
import type { PassageView } from "@/lib/annotations/view";
import { diffWords } from "@/lib/text/word-diff";
import { FirstWords, HandPlacings } from "./hand-placings";
import { type Mark, mayPlace, passagesOf, spanOfPlacement } from "../mark";
import { placingBefore, readableWords, wordsBefore } from "./passage-target";
import { placeOn, placingOf } from "./place-by-hand";
import { PlaceButton } from "./place-button";
import { Quoted } from "../quoted";
import { useReader, useReaderStore } from "../reader-context";
import { sayGone } from "./say-gone";
import { ThenAndNow } from "./then-and-now";

/** Renders each changed passage of a mark; nothing where none is. */
export function ChangedPassages({ mark }: { mark: Mark }) {
  const changed = passagesOf(mark).filter(({ placement }) => placement.state === "changed");
  const canPlace = mayPlace(mark);
  return changed.map((passage) => (
    <ChangedPassage key={passage.id} mark={mark} passage={passage} canPlace={canPlace} />
  ));
}

interface ChangedPassageProps {
  mark: Mark;
  passage: PassageView;
  canPlace: boolean;
}

function ChangedPassage({ mark, passage, canPlace }: ChangedPassageProps) {
  const store = useReaderStore();
  const page = useReader((state) => state.page);
  const isUnsaved = useReader((state) => state.unsaved.has(mark.key));
  const span = spanOfPlacement(passage.placement);
  if (!page || !span) return null;
  const first = passage.target.quote.exact;
  const { number } = store.setting.document.version;
  const before = wordsBefore(passage, number);
  const now = readableWords(page, span);
  const isFirst = areSameWords(before, first);
  return (
    <section
      className="mt-2 border-t border-line pt-2 text-sm"
      aria-label={isPutHere(passage) ? "Placed by hand" : "The words have changed"}
    >
      <ThenAndNow then={isFirst ? "Made on" : lastDeed(passage, number)} parts={diffWords(before, now)} />
      <HandPlacings passage={passage} />
      {isFirst ? null : areSameWords(first, now) ? (
        <p className="mt-1">The words now are those it was first made on.</p>
      ) : (
        <FirstWords>
          <Quoted words={first} isWhole />
        </FirstWords>
      )}
      {canPlace ? (
        <div
          className={`mt-2 flex flex-wrap items-center gap-x-1 gap-y-2 ${passage.placedBy ? "-ms-[9px]" : ""}`}
        >
          {passage.placedBy ? null : (
            <Button size="small" onClick={() => placeOn(store, span, placingOf(store, mark, passage))}>
              It still belongs here
            </Button>
          )}
          <PlaceButton mark={mark} passage={passage} label="Place elsewhere" />
          {isUnsaved ? null : (
            <Button tone="quiet" size="small" onClick={() => void sayGone(store, mark, passage)}>
              It is gone
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}

/** What the words before a version were to the person who put the passage on them. */
function lastDeed(passage: PassageView, number: number): string {
  return placingBefore(passage, number)?.confirmed ? "Confirmed" : "Placed on";
}
