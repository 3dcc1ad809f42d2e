"use client";
/** What the margin can be narrowed to: kind, verdict, person, tag; only what there is, each with how many. */
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { VerdictSign } from "@/components/claims/verdict";
import { type Standing, standings, verdictLabel } from "@/lib/claims/verdict";
import {
  type Facet,
  isFiltering,
  kindOf,
  type MarkKind,
  markKinds,
  noFilter,
  peopleOf,
  tagsOf,
  toggled,
} from "../filter";
import { narrowTo } from "../focus";
import type { Mark } from "../mark";
import { shownWords } from "../shown-words";
import { useReader, useReaderStore } from "../reader-context";

interface Choice {
  value: string;
  label: string;
  count: number;
}

const kindNames: Record<MarkKind, string> = { claim: "Claims", note: "Notes", highlight: "Highlights" };

/** Renders the choices, and how much of the margin they leave. */
export default function FilterPanel() {
  const store = useReaderStore();
  const marks = useReader((state) => state.marks);
  const shown = useReader((state) => state.shown.length);
  const filter = useReader((state) => state.filter);
  const choices = useMemo(() => choicesIn(marks), [marks]);
  return (
    <>
      <FacetChoices legend="Show" facet="kinds" choices={choices.kinds} />
      <FacetChoices legend="Verdict" facet="verdicts" choices={choices.verdicts} />
      <FacetChoices legend="Person" facet="people" choices={choices.people} />
      <FacetChoices legend="Tag" facet="tags" choices={choices.tags} />
      <div className="sticky -bottom-4 -mb-4 flex items-center justify-between gap-2 border-t border-line bg-sheet py-3">
        <p role="status" className="text-sm text-ink-soft">
          {shownWords(shown, marks)}
        </p>
        <Button
          size="small"
          disabled={!isFiltering(filter)}
          onClick={() => store.change({ filter: noFilter })}
        >
          Show all
        </Button>
      </div>
    </>
  );
}

function FacetChoices({
  legend,
  facet,
  choices,
}: {
  legend: string;
  facet: Facet;
  choices: readonly Choice[];
}) {
  const store = useReaderStore();
  const filter = useReader((state) => state.filter);
  const chosen: readonly string[] = filter[facet];
  if (choices.length < 2 && chosen.length === 0) return null;
  return (
    <fieldset className="mb-3">
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      {choices.map(({ value, label, count }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          label={
            <span className="flex justify-between gap-2">
              <span className="wrap-anywhere">
                {facet === "verdicts" ? <VerdictSign verdict={value as Standing} /> : label}
              </span>
              <span className="text-ink-soft tabular-nums">{count}</span>
            </span>
          }
          onChange={() => narrowTo(store, toggled(store.read().filter, facet, value as never))}
        />
      ))}
    </fieldset>
  );
}

function choicesIn(marks: readonly Mark[]): Record<Facet, Choice[]> {
  const counts = new Map<string, Choice>();
  const count = (facet: Facet, value: string, label: string) => {
    const choice = counts.get(`${facet} ${value}`) ?? { value, label, count: 0 };
    counts.set(`${facet} ${value}`, { ...choice, count: choice.count + 1 });
  };
  for (const mark of marks) {
    const kind = kindOf(mark);
    count("kinds", kind, kindNames[kind]);
    if (mark.kind === "claim") {
      const standing = mark.claim.verdict ?? "undecided";
      count("verdicts", standing, verdictLabel(standing));
    }
    const people = new Map(peopleOf(mark).map(({ id, name }) => [id, name]));
    for (const [id, name] of people) count("people", id, name);
    for (const tag of new Set(tagsOf(mark))) count("tags", tag, tag);
  }
  const of = (facet: Facet) =>
    [...counts].filter(([key]) => key.startsWith(`${facet} `)).map(([, choice]) => choice);
  const inOrder = (facet: Facet, order: readonly string[]) =>
    of(facet).sort((one, other) => order.indexOf(one.value) - order.indexOf(other.value));
  const byCount = (facet: Facet) => of(facet).sort((one, other) => other.count - one.count);
  return {
    kinds: inOrder("kinds", markKinds),
    verdicts: inOrder("verdicts", standings),
    people: byCount("people"),
    tags: byCount("tags"),
  };
}
