"use client";
/** What a card says while its content is not saved: that it is on its way, or why it failed and what to do. */
import { Button } from "@/components/ui/button";
import type { MarkKey } from "../mark";
import { discard, retry } from "../outbox";
import { useReader, useReaderStore } from "../reader-context";

/** Renders nothing for what is saved. */
export function UnsavedNote({ markKey }: { markKey: MarkKey }) {
  const store = useReaderStore();
  const unsaved = useReader((state) => state.unsaved.get(markKey));
  if (!unsaved) return null;
  if (unsaved.sentence === null) return <p className="relative text-sm text-ink-soft">Saving…</p>;
  return (
    <div role="alert" className="relative z-1 mt-1 border-s-3 border-danger ps-2 text-sm">
      <p>
        <b className="font-semibold text-danger">{unsaved.isGone ? "Deleted." : "Not saved."}</b>{" "}
        {unsaved.sentence}
      </p>
      <div className="-ms-2 flex gap-1">
        {unsaved.isGone ? null : (
          <Button tone="quiet" size="small" onClick={() => void retry(store, markKey)}>
            Try again
          </Button>
        )}
        <Button tone="quiet" size="small" onClick={() => discard(store, markKey)}>
          Discard
        </Button>
      </div>
    </div>
  );
}
