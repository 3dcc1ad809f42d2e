"use client";
/** What a field says about its unsent draft: that it was restored, stands elsewhere too, or is not being kept. */

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { cutAtWord } from "@/lib/text/cut-at-word";
import type { UnsentDraft } from "./use-draft";

interface DraftNoteProps<T> {
  draft: UnsentDraft<T>;
  /** The words of a version, to tell the other one by. */
  textOf: (value: T) => string;
}

/** Renders the notes that the draft calls for, in a region that a screen reader hears; mostly there are none. */
export function DraftNote<T>({ draft, textOf }: DraftNoteProps<T>) {
  return (
    <div role="status" className="grid gap-1 text-sm text-ink-soft not-empty:mb-2">
      {draft.restoredAt === null ? null : <Restored at={draft.restoredAt} draft={draft} />}
      {draft.other === null ? null : (
        <OtherVersion at={draft.other.savedAt} text={textOf(draft.other.value)} draft={draft} />
      )}
      {draft.isKept ? null : (
        <p className="text-danger">
          This browser is not keeping what you type: send it before you close the page.
        </p>
      )}
    </div>
  );
}

function Restored({ at, draft }: { at: number; draft: Pick<UnsentDraft<never>, "clear"> }) {
  return (
    <Line>
      <span>
        Restored what you had typed <Moment at={at} />.
      </span>
      <Button
        tone="quiet"
        size="small"
        onClick={() => {
          draft.clear();
        }}
      >
        Discard
      </Button>
    </Line>
  );
}

interface OtherVersionProps {
  at: number;
  text: string;
  draft: Pick<UnsentDraft<never>, "switchToOther" | "discardOther">;
}

function OtherVersion({ at, text, draft }: OtherVersionProps) {
  return (
    <Line>
      <span>
        Also open in another tab, or set aside <Moment at={at} />:{" "}
        <q className="text-ink">{excerptOf(text)}</q>
      </span>
      <span className="whitespace-nowrap">
        <Button tone="quiet" size="small" onClick={draft.switchToOther}>
          Switch to it
        </Button>
        <Button tone="quiet" size="small" onClick={draft.discardOther}>
          Discard it
        </Button>
      </span>
    </Line>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-baseline gap-x-1">{children}</div>;
}

function Moment({ at }: { at: number }) {
  return <Time at={new Date(at).toISOString()} />;
}

const EXCERPT_LENGTH = 80;

function excerptOf(text: string): string {
  return cutAtWord(text.trim().replace(/\s+/g, " "), EXCERPT_LENGTH);
}
