/**
 * The sign of a verdict: hue, shape and word together, so that losing any one of them loses nothing.
 * The hue comes from `data-verdict` (app/styles/tokens.css); the line under the passage from marks.css.
 */
import { type Standing, verdictLabel } from "@/lib/claims/verdict";

interface VerdictSignProps {
  verdict: Standing | null;
  /** Where the word would crowd, as in a tally, it is left to the accessible name. */
  wordless?: boolean;
}

/** Shows a verdict as its shape and its word; null is a claim that nobody has decided. */
export function VerdictSign({ verdict, wordless = false }: VerdictSignProps) {
  const standing = verdict ?? "undecided";
  return (
    <span
      // The word is what a line of text aligns it by, and not the shape.
      className="inline-flex items-baseline gap-1.5 font-semibold text-hue [&>svg]:self-center"
      data-verdict={standing}
    >
      <VerdictShape verdict={standing} />
      <span className={wordless ? "sr-only" : undefined}>{verdictLabel(standing)}</span>
    </span>
  );
}

/** Draws a verdict's shape in the current `--hue`; it says nothing to a screen reader, so a word must stand by it. */
export function VerdictShape({ verdict }: { verdict: Standing | null }) {
  return (
    <svg className="size-3 flex-none text-hue" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {shapes[verdict ?? "undecided"]}
    </svg>
  );
}

const shapes: Record<Standing, React.ReactNode> = {
  supported: <circle cx="6" cy="6" r="5.5" fill="currentColor" />,
  refuted: <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />,
  conflicting_evidence: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 1a5 5 0 010 10z" fill="currentColor" />
    </>
  ),
  not_enough_evidence: <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  not_checkable: <path d="M1 6h10" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  undecided: (
    <rect
      x="1.2"
      y="1.2"
      width="9.6"
      height="9.6"
      rx="1.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  ),
};
