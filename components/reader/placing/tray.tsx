"use client";
/**
 * The tray of what has lost its place: marks whose passage was not found in the text or is said to be gone, or may be in
 * several places alike. Each shows its old words and where the same ones stand, and can be put back by hand. Nothing is
 * ever dropped.
 */
import { useDeferredValue, useMemo, useState } from "react";
import { areSameWords } from "@/lib/anchoring/compare-words";
import type { PassageView } from "@/lib/annotations/view";
import { textSpan } from "@/lib/text/offsets";
import { wordsOfSpan } from "@/lib/text/span-words";
import { Candidates, SameWords, StoodHere } from "./candidates";
import type { CardFrame } from "../margin/card-frame";
import { focusMark } from "../focus";
import { FirstWords, HandPlacings } from "./hand-placings";
import { LostMark } from "./lost-mark";
import { hasPlace, type Mark, mayPlace } from "../mark";
import { wordsBefore } from "./passage-target";
import { PlaceButton } from "./place-button";
import { Quoted } from "../quoted";
import { useReader, useReaderStore } from "../reader-context";

interface TrayProps extends CardFrame {
  /** Whether it is unfolded however much is in it: who has asked for it need not ask again. */
  isAskedFor?: boolean;
}

/** Renders the tray at the top of the margin. */
export default function Tray({ cardRef, style, isAskedFor = false }: TrayProps) {
  const store = useReaderStore();
  const lost = useReader((state) => state.lost);
  const isEntered = useReader(({ focus, lost: all }) =>
    all.some((mark) => mark.key === focus && !hasPlace(mark)),
  );
  const [isUnfolded, setIsUnfolded] = useState(isAskedFor || lost.length < 4);
  const isOpen = isUnfolded || isEntered;
  const text = useTextToSearch(isOpen);
  // Whoever folds it leaves the card that is open in it: it would unfold for none that is entered next.
  const fold = (isNow: boolean) => {
    setIsUnfolded(isNow);
    if (!isNow && isEntered) focusMark(store, null);
  };
  if (lost.length === 0) return null;
  return (
    <section ref={cardRef} style={style} className="margin-card" aria-label="Lost their place" data-here="">
      <details open={isOpen} onToggle={({ currentTarget }) => fold(currentTarget.open)}>
        <summary className="font-semibold">{headline(lost)}</summary>
        <ul className="lost-marks mt-1">
          {lost.map((mark) => (
            <li key={mark.key} className="border-t border-line py-2">
              <LostMark mark={mark} />
              {mark.lost.map((passage) => (
                <LostPassage key={passage.id} mark={mark} passage={passage} text={text} />
              ))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/**
 * The article's text, once the tray is open; null before. To look for the words of hundreds of passages takes longer than
 * a frame, so it is put off until the tray stands, and goes on in turns.
 */
function useTextToSearch(isOpen: boolean): string | null {
  const isWanted = useDeferredValue(isOpen, false);
  const leaves = useReader((state) => state.page?.leaves);
  return useMemo(() => {
    if (!isWanted || !leaves) return null;
    return wordsOfSpan(leaves, textSpan(0, leaves.leaves.at(-1)?.end ?? 0));
  }, [isWanted, leaves]);
}

function headline(lost: readonly Mark[]): string {
  const claims = lost.filter((mark) => mark.kind === "claim").length;
  const notes = lost.length - claims;
  const parts = [count(notes, "note"), count(claims, "claim")].filter((part) => part !== "");
  return `${parts.join(" and ")} ${lost.length === 1 ? "has" : "have"} lost ${lost.length === 1 ? "its" : "their"} place`;
}

function count(number: number, noun: string): string {
  if (number === 0) return "";
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
}

interface LostPassageProps {
  mark: Mark;
  passage: PassageView;
  /** The article's text, as soon as it is to be searched. */
  text: string | null;
}

function LostPassage({ mark, passage, text }: LostPassageProps) {
  const { placement, target, placedBy } = passage;
  const first = target.quote.exact;
  const version = useReaderStore().setting.document.version.number;
  const words = wordsBefore(passage, version);
  const canPlace = mayPlace(mark);
  return (
    <>
      <p className="mt-1 text-sm text-ink-soft">
        {placement.state === "ambiguous"
          ? `These words now stand in ${placement.candidates.length} places: `
          : placedBy
            ? "This passage is gone from the text: "
            : "This passage was not found again: "}
        <Quoted words={words} />
      </p>
      <HandPlacings passage={passage} isBesideWords />
      {areSameWords(words, first) ? null : (
        <FirstWords>
          <Quoted words={first} isWhole />
        </FirstWords>
      )}
      {placement.state === "ambiguous" && canPlace ? (
        <Candidates mark={mark} passage={passage} candidates={placement.candidates} />
      ) : null}
      {canPlace ? <StoodHere mark={mark} passage={passage} /> : null}
      {placement.state === "orphan" && canPlace && text !== null ? (
        <SameWords mark={mark} passage={passage} text={text} />
      ) : null}
      {canPlace ? (
        <PlaceButton mark={mark} passage={passage} label="Place by hand" className="-ms-2" />
      ) : null}
    </>
  );
}
