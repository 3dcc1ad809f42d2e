/** Passages that are not as they were, listed: the words, whose they are, and what becomes of a claim on them. */
import { areSameWords } from "@/lib/anchoring/compare-words";
import type { PlacedPassage } from "@/lib/placements/view";
import { diffWords } from "@/lib/text/word-diff";
import { WordChanges } from "./word-changes";

interface PlacedPassagesProps {
  title: string;
  passages: readonly PlacedPassage[];
  /** Whether the version is saved, or only shown as it would be. */
  isSaved: boolean;
  lang: string;
  dir: "ltr" | "rtl";
}

/** Beyond so many the list is cut: what matters then is the number. */
const listed = 50;

/** Renders the passages in one state, each with what is said of it beside the edge where its words begin. */
export function PlacedPassages({ title, passages, isSaved, lang, dir }: PlacedPassagesProps) {
  return (
    <section className="mb-8">
      <h3 className="mb-2 font-semibold">{title}</h3>
      <ul className="max-w-measure space-y-3">
        {passages.slice(0, listed).map((passage) => (
          <li key={passage.passageId} dir={dir}>
            <blockquote
              lang={lang === "und" ? undefined : lang}
              className="border-s-2 border-line ps-3 font-serif whitespace-pre-wrap wrap-anywhere"
            >
              {passage.now === null ? (
                passage.before
              ) : (
                <WordChanges parts={diffWords(passage.before, passage.now)} />
              )}
            </blockquote>
            <p className="mt-0.5 ps-3.5 text-sm wrap-anywhere text-ink-soft">
              <bdi dir="ltr">
                <Whose {...passage.owner} />
                {factsOf(passage, isSaved).map((fact) => ` · ${fact}`)}
                <MadeOn {...passage} />
              </bdi>
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

const names = { note: "Note", highlight: "Highlight", claim: "Claim" } as const;

function Whose({ kind, creator, words }: PlacedPassage["owner"]) {
  return (
    <>
      {names[kind]} by <bdi>{creator.name}</bdi>
      {words === "" ? null : (
        <>
          : <bdi>{words}</bdi>
        </>
      )}
    </>
  );
}

/** The words that a passage was made on, where a person put it on others since, which are those that are shown. */
function MadeOn({ exact, before }: PlacedPassage) {
  if (areSameWords(exact, before)) return null;
  return (
    <>
      {" "}
      · first made on <q className="font-serif [unicode-bidi:isolate]">{exact}</q>
    </>
  );
}

/** What becomes of a passage and of its claim; one that fares as in the version before is not touched again. */
function factsOf({ touched, owner, candidates }: PlacedPassage, isSaved: boolean): string[] {
  const review = touched ? reviewWords(owner, isSaved) : null;
  return [
    ...(touched ? [] : ["already so in the version before"]),
    ...(review === null ? [] : [review]),
    ...(candidates ? [`${String(candidates.length)} places it may stand`] : []),
  ];
}

/** Says what a new version does to the work on a claim whose words it changed; null where nothing was begun. */
function reviewWords({ progress }: PlacedPassage["owner"], isSaved: boolean): string | null {
  if (progress === null || progress === "open") return null;
  if (progress === "in_review") return isSaved ? "is in review now" : "stays in review";
  return isSaved ? null : "goes back to review when the version is saved";
}
