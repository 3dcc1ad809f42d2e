"use client";
/** What became of the words that something unfinished was begun on, where the article has a new text since. */
import { WordChanges } from "@/components/versions/word-changes";
import { diffWords } from "@/lib/text/word-diff";
import { readableWords } from "../placing/passage-target";
import { useReader } from "../reader-context";
import type { Writing } from "../store";

/** Renders it above the form. */
export default function WritingFate({ writing: { quote, spans, fate } }: { writing: Writing }) {
  const page = useReader((state) => state.page);
  const [span] = spans;
  return (
    <div role="status" className="mb-3 border-s-3 border-accent ps-3 text-sm">
      <p>
        <b className="font-semibold">The article has a new text since you began.</b> {toldBy(fate)}
      </p>
      <p className="mt-1 font-serif [unicode-bidi:plaintext]">
        {fate === "changed" && page && span ? (
          <WordChanges parts={diffWords(quote, readableWords(page, span))} />
        ) : (
          <q>{quote}</q>
        )}
      </p>
    </div>
  );
}

function toldBy(fate: Writing["fate"]): string {
  switch (fate) {
    case "changed":
      return "The words are not all as you selected them. Save it if it still belongs here.";
    case "ambiguous":
      return "These words stand in several places by now. Select the ones it is about.";
    case "orphan":
      return "This passage was not found there. Select where it belongs, or cancel to keep it for later.";
    case null:
      return "";
  }
}
