/** The accuracy half of the bench: every kind of edit, in every language of the corpus, against the bars. */

import { describe, indexText, place } from "@/lib/anchoring/anchor";
import { type Case, makeCase } from "@/lib/anchoring/corpus/cases";
import { KINDS } from "@/lib/anchoring/corpus/kinds";
import { type Score, score } from "./score";

export interface Row {
  kind: string;
  outcome: Case["outcome"];
  /** Whether only the silently wrong are held against a bar. */
  mayBeLost: boolean;
  cases: number;
  right: number;
  silentlyWrong: number;
  attached: number;
}

export interface Bar {
  name: string;
  asked: string;
  reached: string;
  isMet: boolean;
  /** Whether it is only aimed at. */
  isAim?: boolean;
}

/** Runs so many cases of each kind; `seed` names the first. */
export function measureAccuracy(casesPerKind: number, seed: number): Row[] {
  return KINDS.flatMap((kind) => {
    const scores: Score[] = [];
    let outcome: Case["outcome"] = "kept";
    for (let i = 0; scores.length < casesPerKind && i < casesPerKind * 8; i++) {
      const made = makeCase(kind, seed + i);
      if (!made) continue;
      outcome = made.outcome;
      const target = describe(made.before, made.passage);
      scores.push(score(made, place(indexText(made.after), target)));
    }
    const { name, mayBeLost = false } = kind;
    return { kind: name, outcome, mayBeLost, cases: scores.length, ...tally(scores) };
  });
}

/** Describes and places so many passages of untouched articles; gives how many came back as they were. */
export function measureRoundTrip(cases: number, seed: number): { cases: number; back: number } {
  const untouched = KINDS.find(({ name }) => name === "untouched");
  let tried = 0;
  let back = 0;
  for (let i = 0; untouched && tried < cases; i++) {
    const made = makeCase(untouched, seed + i);
    if (!made) continue;
    tried++;
    const { start, end } = made.passage;
    const placement = place(indexText(made.before), describe(made.before, made.passage));
    if (placement.state === "exact" && placement.start === start && placement.end === end) back++;
  }
  return { cases: tried, back };
}

/** Holds the rows against the bars. */
export function holdAgainstBars(rows: Row[], roundTrip: { cases: number; back: number }): Bar[] {
  const silent = sum(rows, "silentlyWrong");
  return [
    { name: "silent wrong anchors", asked: "0", reached: String(silent), isMet: silent === 0 },
    shareBar("kept passages found", ofOutcome(rows, ["kept", "doubled"]), { key: "right", least: 0.995 }),
    shareBar("changed shown, in place", ofOutcome(rows, ["changed"]), { key: "right", least: 0.97 }),
    shareBar("deleted attached", ofOutcome(rows, ["deleted"]), { key: "attached", most: 0.005 }),
    {
      name: "round trip",
      asked: "100%",
      reached: percent(roundTrip.back / roundTrip.cases),
      isMet: roundTrip.back === roundTrip.cases,
    },
  ];
}

function shareBar(
  name: string,
  rows: Row[],
  { key, least, most }: { key: "right" | "attached"; least?: number; most?: number },
): Bar {
  const share = sum(rows, key) / Math.max(1, sum(rows, "cases"));
  const asked = least === undefined ? `at most ${percent(most ?? 0)}` : `at least ${percent(least)}`;
  return { name, asked, reached: percent(share), isMet: share >= (least ?? 0) && share <= (most ?? 1) };
}

function ofOutcome(rows: Row[], outcomes: Case["outcome"][]): Row[] {
  return rows.filter(({ outcome, mayBeLost }) => !mayBeLost && outcomes.includes(outcome));
}

function tally(scores: Score[]): Pick<Row, "right" | "silentlyWrong" | "attached"> {
  return {
    right: scores.filter(({ isRight }) => isRight).length,
    silentlyWrong: scores.filter(({ isSilentlyWrong }) => isSilentlyWrong).length,
    attached: scores.filter(({ isAttached }) => isAttached).length,
  };
}

function sum(rows: Row[], key: "cases" | "right" | "silentlyWrong" | "attached"): number {
  return rows.reduce((total, row) => total + row[key], 0);
}

/** Writes a share as a percentage with two decimals. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
