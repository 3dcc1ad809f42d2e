"use client";
/** The places in which the words of a lost passage now stand, each with a way to say that it belongs there. */
import { Button } from "@/components/ui/button";
import type { PassageView } from "@/lib/annotations/view";
import { type TextSpan, textSpan } from "@/lib/text/offsets";
import { describePlaces } from "./candidate-places";
import type { Mark } from "./mark";
import { placeOn, placingOf } from "./place-by-hand";
import { useReader, useReaderStore } from "./reader-context";

/** The most candidates that are shown. */
const shownCandidates = 5;

interface CandidatesProps {
  mark: Mark;
  passage: PassageView;
  candidates: readonly { start: number; end: number }[];
}

/** Renders the first of the places, and says when there are more. */
export function Candidates({ mark, passage, candidates }: CandidatesProps) {
  const store = useReaderStore();
  const page = useReader((state) => state.page);
  if (!page) return null;
  const place = (span: TextSpan) => placeOn(store, span, placingOf(store, mark, passage));
  const spans = candidates.slice(0, shownCandidates).map(({ start, end }) => textSpan(start, end));
  return (
    <div className="mt-1 text-sm">
      {candidates.length > spans.length ? (
        <p className="text-ink-soft">
          Here are the first {spans.length} of {candidates.length}:
        </p>
      ) : null}
      <ul>
        {describePlaces(page, spans).map(({ span, paragraph, before, words, after }) => (
          <li key={span.start} className="flex items-baseline justify-between gap-2">
            <span className="wrap-anywhere">
              <span className="text-ink-soft">{paragraph}: </span>
              <span className="font-serif">
                …{before}
                <b className="font-semibold">{words}</b>
                {after}…
              </span>
            </span>
            <Button tone="quiet" size="small" aria-label={`Here: ${paragraph}`} onClick={() => place(span)}>
              Here
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
