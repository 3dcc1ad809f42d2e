"use client";
/** Says at the top of the margin that some notes could not be fetched, and tries again. */
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CardFrame } from "./card-frame";
import { useReader, useReaderStore } from "../reader-context";
import { missingWords } from "../use-rest";

/** Renders nothing while none are missing. Screen readers are told by whoever fetches, wherever on the page they are. */
export default function MissingNotes({ cardRef, style }: CardFrame) {
  const store = useReaderStore();
  const missing = useReader((state) => state.missing);
  const isTrying = missing?.isTrying === true;
  useEffect(() => {
    if (!isTrying) return undefined;
    return () => {
      // Its button takes the focus along when it goes.
      if (document.activeElement === document.body) store.read().page?.root.focus({ preventScroll: true });
    };
  }, [store, isTrying]);
  if (!missing) return null;
  return (
    <section ref={cardRef} style={style} className="margin-card" aria-label="Missing notes" data-here="">
      <Notice
        title={missingWords}
        action={
          <Button size="small" busy={isTrying} onClick={missing.tryAgain}>
            Try again
          </Button>
        }
      >
        {missing.sentence}
      </Notice>
    </section>
  );
}
