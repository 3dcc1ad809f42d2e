/** How the marked passages of a document come through a new text: how many in each state, and which need somebody. */
import type { PlacementSummary } from "@/lib/placements/view";
import { diffWords } from "@/lib/text/word-diff";
import { placementStates, placementWords } from "./placement-words";
import { WordChanges } from "./word-changes";

interface PlacementReportProps {
  summary: PlacementSummary;
  lang: string;
  dir: "ltr" | "rtl";
}

const needsSomebody = ["changed", "ambiguous", "orphan"] as const;

/** Renders the counts, then the passages that are not as they were. */
export function PlacementReport({ summary: { counts, placements }, lang, dir }: PlacementReportProps) {
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
          <Passages
            key={state}
            title={placementWords(state).label}
            passages={placements[state]}
            lang={lang}
            dir={dir}
          />
        ),
      )}
    </>
  );
}

type Passage = PlacementSummary["placements"]["changed"][number];

interface PassagesProps {
  title: string;
  passages: readonly Passage[];
  lang: string;
  dir: "ltr" | "rtl";
}

/** Beyond so many the list is cut: what matters then is the number. */
const listed = 50;

function Passages({ title, passages, lang, dir }: PassagesProps) {
  return (
    <section className="mb-8">
      <h3 className="mb-2 font-semibold">{title}</h3>
      <ul className="max-w-measure space-y-3">
        {passages.slice(0, listed).map((passage) => (
          <li key={passage.passageId}>
            <blockquote
              lang={lang === "und" ? undefined : lang}
              dir={dir}
              className="border-s-2 border-line ps-3 font-serif whitespace-pre-wrap wrap-anywhere"
            >
              {passage.now === null ? (
                passage.before
              ) : (
                <WordChanges parts={diffWords(passage.before, passage.now)} />
              )}
            </blockquote>
            <p className="mt-0.5 ps-3.5 text-sm text-ink-soft">
              {ownerWords(passage)}
              {passage.candidates ? ` · ${String(passage.candidates.length)} places it may stand` : null}
            </p>
          </li>
        ))}
      </ul>
      {passages.length > listed ? (
        <p className="mt-3 text-sm text-ink-soft">
          and {(passages.length - listed).toLocaleString("en")} more
        </p>
      ) : null}
    </section>
  );
}

/** Says what a passage is of, and what becomes of that; one that fares as in the version before is not touched again. */
function ownerWords({ claimId, touched }: Passage): string {
  const owner = claimId === null ? "A note" : "A claim";
  if (!touched) return `${owner}; already so in the version before`;
  return claimId === null ? owner : `${owner}, which goes back to review if work on it had begun`;
}
