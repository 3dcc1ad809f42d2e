/** The words that a passage stood on and those it stands on, side by side, with what changed between them. */
import { WordChanges } from "@/components/versions/word-changes";
import type { DiffPart } from "@/lib/text/word-diff";

interface ThenAndNowProps {
  /** What the words then were. */
  then: string;
  parts: readonly DiffPart[];
}

/** Renders the two in columns. */
export function ThenAndNow({ then, parts }: ThenAndNowProps) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <Words label={then} parts={parts} side="before" />
      <Words label="Now" parts={parts} side="after" />
    </div>
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
