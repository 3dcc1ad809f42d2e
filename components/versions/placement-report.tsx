/** How the marked passages of a document come through a new text: how many in each state, and which need somebody. */
import type { PlacementSummary } from "@/lib/placements/view";
import { placementStates, placementWords } from "./placement-words";
import { PlacedPassages } from "./placed-passages";

interface PlacementReportProps {
  summary: PlacementSummary;
  lang: string;
  dir: "ltr" | "rtl";
}

const needsSomebody = ["changed", "ambiguous", "orphan"] as const;

/** Renders the counts, then the passages that are not as they were. */
export function PlacementReport({
  summary: { version, counts, placements },
  lang,
  dir,
}: PlacementReportProps) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0)
    return <p className="text-ink-soft">Nothing is marked in this document yet, so nothing can be lost.</p>;
  return (
    <>
      <dl className="mb-8 border-t border-line">
        {placementStates.map((state) => (
          <div
            key={state}
            className={`grid grid-cols-[2rem_6rem_minmax(0,1fr)] items-baseline gap-x-3 border-b border-line py-2 max-sm:grid-cols-[2rem_minmax(0,1fr)] ${counts[state] === 0 ? "text-ink-soft" : ""}`}
          >
            <dd className="text-end font-semibold tabular-nums">{counts[state].toLocaleString("en")}</dd>
            <dt className="font-semibold">{placementWords(state).label}</dt>
            <dd className="text-sm text-ink-soft max-sm:col-start-2">{placementWords(state).meaning}</dd>
          </div>
        ))}
      </dl>
      {needsSomebody.map((state) =>
        placements[state].length === 0 ? null : (
          <PlacedPassages
            key={state}
            title={placementWords(state).label}
            passages={placements[state]}
            isSaved={version !== null}
            lang={lang}
            dir={dir}
          />
        ),
      )}
    </>
  );
}
