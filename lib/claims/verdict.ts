/**
 * Verdicts: how far a claim is borne out. The first four are AVeriTeC's labels (Schlichtkrull et al., 2023);
 * `not_checkable` is ours. A claim nobody has decided is `undecided`, which is the lack of a verdict, not one of them.
 */

export const verdicts = [
  "supported",
  "refuted",
  "conflicting_evidence",
  "not_enough_evidence",
  "not_checkable",
] as const;

export type Verdict = (typeof verdicts)[number];

/** Where a claim stands in the eyes of a reader: its verdict, or that there is none yet. */
export const standings = [...verdicts, "undecided"] as const;

export type Standing = (typeof standings)[number];

/** How many claims of a document stand with each verdict; those with none are left out. */
export type ClaimTally = Partial<Record<Standing, number>>;

const labels: Record<Standing, string> = {
  supported: "Supported",
  refuted: "Refuted",
  conflicting_evidence: "Conflicting evidence",
  not_enough_evidence: "Not enough evidence",
  not_checkable: "Not checkable",
  undecided: "Undecided",
};

/** Names a standing in the words of the interface; null is "Undecided". */
export function verdictLabel(verdict: Standing | null): string {
  return labels[verdict ?? "undecided"];
}
