"use client";
/** A mark that has lost its place, in the tray: what it says, and the way to its evidence, its judgements and its thread. */
import { useEffect, useRef } from "react";
import { goToMark } from "../focus";
import { MarginCard } from "../margin/margin-card";
import { UnsavedNote } from "../margin/unsaved-note";
import { hasPlace, type Mark } from "../mark";
import { useReader, useReaderStore } from "../reader-context";

/** Renders its first words, which lead to its card: that opens here, or beside such of its passages as have a place. */
export function LostMark({ mark }: { mark: Mark }) {
  const store = useReaderStore();
  const isHere = useReader((state) => state.focus === mark.key && !hasPlace(mark));
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isHere) card.current?.scrollIntoView({ block: "nearest" });
  }, [isHere]);
  if (isHere) {
    return (
      <div ref={card} className="lost-card">
        <MarginCard mark={mark} />
      </div>
    );
  }
  return (
    <>
      <p className="line-clamp-2 [unicode-bidi:plaintext]">
        <a
          className="hover:underline"
          href={`#${mark.key}`}
          onClick={(event) => {
            event.preventDefault();
            goToMark(store, mark.key);
          }}
        >
          {wordsOf(mark)}
        </a>
      </p>
      <UnsavedNote markKey={mark.key} />
    </>
  );
}

function wordsOf(mark: Mark): string {
  if (mark.kind === "claim") return mark.claim.statement;
  return mark.annotation.bodyText === "" ? "A highlight" : mark.annotation.bodyText;
}
