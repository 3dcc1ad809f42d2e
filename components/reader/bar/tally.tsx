"use client";
/** The article's claims by verdict, in the bar: a glance, and a filter. */
import { useMemo } from "react";
import { VerdictSign } from "@/components/claims/verdict";
import { verdictLabel } from "@/lib/claims/verdict";
import { tallyOf, toggled } from "../filter";
import { narrowTo } from "../focus";
import { useReader, useReaderStore } from "../reader-context";
import { shownWords } from "../shown-words";
import { say } from "../store";

/** Renders a button for each verdict there is; pressed ones are what the margin is narrowed to. */
export function Tally() {
  const store = useReaderStore();
  const claims = useReader((state) => state.marks);
  const verdicts = useReader((state) => state.filter.verdicts);
  const tally = useMemo(() => tallyOf(claims), [claims]);
  if (tally.length === 0) return null;
  return (
    <fieldset className="flex gap-0.5">
      <legend className="sr-only">Claims by verdict; press to show only these</legend>
      {tally.map(({ standing, count }) => {
        const isPressed = verdicts.includes(standing);
        return (
          <button
            key={standing}
            type="button"
            aria-pressed={isPressed}
            className="flex min-h-8 items-center gap-1.5 rounded-md px-1.5 text-sm tabular-nums max-wide:gap-[3px] max-wide:px-0.5 hover:bg-wash aria-pressed:bg-wash aria-pressed:font-semibold aria-pressed:shadow-[inset_0_-2px_0_var(--hue)] pointer-coarse:min-h-11"
            data-verdict={standing}
            title={`${String(count)} ${verdictLabel(standing)}`}
            onClick={() => {
              narrowTo(store, toggled(store.read().filter, "verdicts", standing));
              const { shown, marks } = store.read();
              say(store, shownWords(shown.length, marks));
            }}
          >
            <VerdictSign verdict={standing} wordless />
            {count}
          </button>
        );
      })}
    </fieldset>
  );
}
