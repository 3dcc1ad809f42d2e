/** Progress of work that takes more than a second: a named bar, with its share when the share is known. */

interface ProgressProps {
  /** What is being done, in words: "Reading the file". */
  label: string;
  /** From 0 to 1; left out when nobody can say how long it will be. */
  share?: number | undefined;
}

/** Renders a bar under its label; without a share the bar moves but claims nothing. */
export function Progress({ label, share }: ProgressProps) {
  return (
    <label className="block text-sm text-ink-soft">
      <span className="mb-1 flex justify-between gap-4">
        {label}
        {share === undefined ? null : <span className="tabular-nums">{Math.round(share * 100)}%</span>}
      </span>
      <progress className="progress" max={1} value={share} />
    </label>
  );
}
