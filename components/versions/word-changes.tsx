/** Two texts in one: what was removed is struck through, what was added underlined, and a screen reader hears both said. */
import type { DiffPart } from "@/lib/text/word-diff";

interface WordChangesProps {
  parts: readonly DiffPart[];
  /** Shows one side alone: the words as they were, or as they are. Both when left out. */
  side?: "before" | "after";
}

/** Renders the parts in reading order. */
export function WordChanges({ parts, side }: WordChangesProps) {
  const hidden = side === "before" ? "added" : side === "after" ? "removed" : null;
  return parts.filter(({ kind }) => kind !== hidden).map((part, at) => <Part key={at} {...part} />);
}

function Part({ kind, text }: DiffPart) {
  if (kind === "same") return text;
  const Mark = kind === "removed" ? "del" : "ins";
  return (
    <Mark
      className={
        kind === "removed"
          ? "mx-px rounded-[2px] bg-danger/10 text-danger line-through decoration-1"
          : "mx-px rounded-[2px] bg-accent/10 text-accent underline decoration-2 underline-offset-3"
      }
    >
      <span className="sr-only"> [{kind}: </span>
      {text}
      <span className="sr-only">] </span>
    </Mark>
  );
}
