/** A document's claims at a glance: how many stand with each verdict, each by its shape, its hue and its word. */
import { VerdictShape } from "@/components/claims/verdict";
import { type ClaimTally as Tally, standings, verdictLabel } from "@/lib/claims/verdict";

/** Renders the counts that are not zero, in the order of the verdicts; nothing where there is no claim. */
export function ClaimTally({ tally }: { tally: Tally | undefined }) {
  const counted = standings.flatMap((standing) => {
    const count = tally?.[standing] ?? 0;
    return count > 0 ? [{ standing, count }] : [];
  });
  if (counted.length === 0) return null;
  return (
    <ul
      aria-label="Claims"
      className="flex flex-wrap justify-end gap-x-3 text-sm max-wide:order-2 wide:col-span-2"
    >
      {counted.map(({ standing, count }) => (
        <li
          key={standing}
          data-verdict={standing}
          title={`${String(count)} ${verdictLabel(standing)}`}
          className="inline-flex items-center gap-1 font-semibold text-hue tabular-nums"
        >
          <VerdictShape verdict={standing} />
          {count}
          <span className="sr-only"> {verdictLabel(standing)}</span>
        </li>
      ))}
    </ul>
  );
}
