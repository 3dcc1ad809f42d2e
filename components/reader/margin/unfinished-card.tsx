"use client";
/** What was begun and not saved, at the top of the margin: each leads back to its form, or is thrown away for good. */
import { Button } from "@/components/ui/button";
import type { CardFrame } from "./card-frame";
import { useReader, useReaderStore } from "../reader-context";
import { discardUnfinished, takeUp } from "../unfinished";

/** Renders the list; nothing where nothing is unfinished. */
export default function UnfinishedCard({ cardRef, style }: CardFrame) {
  const store = useReaderStore();
  const unfinished = useReader((state) => state.unfinished);
  if (unfinished.length === 0) return null;
  return (
    <section ref={cardRef} style={style} className="margin-card" aria-label="Not finished" data-here="">
      <h2 className="font-semibold">Not finished</h2>
      <ul className="mt-1">
        {unfinished.map(({ id, kind, quote }) => (
          <li key={id} className="border-t border-line py-2">
            <p className="line-clamp-2">
              {kind === "claim" ? "A claim" : "A note"} on <q className="font-serif">{quote}</q>
            </p>
            <p className="-ms-2 flex gap-1">
              <Button tone="quiet" size="small" onClick={() => void takeUp(store, id)}>
                Go on writing
              </Button>
              <Button tone="quiet" size="small" onClick={() => discardUnfinished(store, id)}>
                Discard
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
