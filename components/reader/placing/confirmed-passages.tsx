"use client";
/**
 * What stands on the words that a person once placed it on: who did so and when, and the words it was first made on
 * where those were others. A text that came later is placed from the confirmed words, which does not make them the first.
 */
import { areSameWords } from "@/lib/anchoring/compare-words";
import type { PassageView } from "@/lib/annotations/view";
import { inOneLine } from "@/lib/text/article";
import { diffWords } from "@/lib/text/word-diff";
import { FirstWords, HandPlacings } from "./hand-placings";
import { type Mark, passagesOf, spanOfPlacement } from "../mark";
import { readableWords } from "./passage-target";
import { useReader } from "../reader-context";
import { ThenAndNow } from "./then-and-now";

/** Renders each passage of a mark that a hand placed and whose words are those of then; nothing where none is. */
export function ConfirmedPassages({ mark }: { mark: Mark }) {
  return passagesOf(mark)
    .filter(({ placement, placings }) => placement.state !== "changed" && placings.length > 0)
    .map((passage) => <ConfirmedPassage key={passage.id} passage={passage} />);
}

function ConfirmedPassage({ passage }: { passage: PassageView }) {
  const page = useReader((state) => state.page);
  const span = spanOfPlacement(passage.placement);
  if (!page || !span) return null;
  const first = inOneLine(passage.target.quote.exact);
  const now = readableWords(page, span);
  return (
    <section className="mt-2 border-t border-line pt-2 text-sm" aria-label="Placed by hand">
      <HandPlacings passage={passage} />
      {areSameWords(first, now) ? null : (
        <FirstWords>
          <ThenAndNow then="Made on" parts={diffWords(first, now)} />
        </FirstWords>
      )}
    </section>
  );
}
