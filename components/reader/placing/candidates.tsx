"use client";
/** The places in which the words of a lost passage now stand, each with a way to say that it belongs there. */
import { useId, useMemo } from "react";
import { Button } from "@/components/ui/button";
import type { PassageView } from "@/lib/annotations/view";
import { type TextSpan, textSpan } from "@/lib/text/offsets";
import { describePlaces, findSameWords } from "./candidate-places";
import type { Mark } from "../mark";
import { targetBefore } from "./passage-target";
import { placeOn, placingOf } from "./place-by-hand";
import { useReader, useReaderStore } from "../reader-context";

/** The most places that are shown. */
const shownPlaces = 5;

interface Lost {
  mark: Mark;
  passage: PassageView;
}

/** Renders the first of the places that are equally good, and says when there are more. */
export function Candidates({
  candidates,
  ...lost
}: Lost & { candidates: readonly { start: number; end: number }[] }) {
  const spans = candidates.slice(0, shownPlaces).map(({ start, end }) => textSpan(start, end));
  const isCut = candidates.length > spans.length;
  const lead = isCut ? `Here are the first ${spans.length} of ${candidates.length}:` : null;
  return <Places {...lost} spans={spans} lead={lead} />;
}

/** Renders where the words of a passage that was not found stand all the same; nothing where they do not. */
export function SameWords({ text, ...lost }: Lost & { text: string }) {
  const { version } = useReaderStore().setting.document;
  const { quote, position } = targetBefore(lost.passage, version.number);
  const [words, near] = [quote.exact, position.start];
  const found = useMemo(() => findSameWords(text, { words, near }, shownPlaces), [text, words, near]);
  const stood = spanItStoodOn(lost.passage);
  const spans = found.spans.filter(({ start }) => start !== stood?.start);
  const count = found.count - found.spans.length + spans.length;
  if (spans.length === 0) return null;
  const lead =
    count > spans.length
      ? `The same words stand in ${count.toLocaleString("en")} places, these the nearest to where they were:`
      : "The same words stand here, but not amid what stood around them:";
  return <Places {...lost} spans={spans} lead={lead} />;
}

/** Renders where a passage stood until a person said that it is gone, so that it can be put back; nothing for any other. */
export function StoodHere(lost: Lost) {
  const span = spanItStoodOn(lost.passage);
  return span && <Places {...lost} spans={[span]} lead="It stood here until then:" />;
}

/** Where a passage stood in this text before a person said that it is gone. */
function spanItStoodOn({ placedBy, placings }: PassageView): TextSpan | null {
  const last = placings.at(-1);
  if (!placedBy || last?.state !== "orphan" || !last.target) return null;
  return textSpan(last.target.position.start, last.target.position.end);
}

interface PlacesProps extends Lost {
  spans: readonly TextSpan[];
  lead: string | null;
}

function Places({ mark, passage, spans, lead }: PlacesProps) {
  const store = useReaderStore();
  const page = useReader((state) => state.page);
  const id = useId();
  if (!page) return null;
  const place = (span: TextSpan) => placeOn(store, span, placingOf(store, mark, passage));
  return (
    <div className="mt-1 text-sm">
      {lead === null ? null : <p className="text-ink-soft">{lead}</p>}
      <ul>
        {describePlaces(page, spans).map(({ span, paragraph, before, words, after }) => (
          <li key={span.start} className="flex items-baseline justify-between gap-2">
            <span id={`${id}${span.start}`} className="wrap-anywhere [unicode-bidi:plaintext]">
              <span className="text-ink-soft">{paragraph}: </span>
              <span className="font-serif">
                …{before}
                <b className="font-semibold">{words}</b>
                {after}…
              </span>
            </span>
            <Button
              tone="quiet"
              size="small"
              aria-label={`Here: ${paragraph}`}
              aria-describedby={`${id}${span.start}`}
              onClick={() => place(span)}
            >
              Here
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
