/** What else can be done with a card's content, in a quieter row under the main actions. */
import type { ReactNode, Ref } from "react";

/** Renders the row. */
export function LesserRow({ children }: { children: ReactNode }) {
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">{children}</div>
  );
}

interface LesserActProps {
  label: string;
  onClick: () => void;
  ref?: Ref<HTMLButtonElement>;
}

/** Renders one of its actions, as a word. */
export function LesserAct({ label, onClick, ref }: LesserActProps) {
  return (
    <button
      ref={ref}
      type="button"
      className="min-h-6 underline-offset-2 hover:text-ink hover:underline pointer-coarse:min-h-11"
      onClick={onClick}
    >
      {label}
    </button>
  );
}
