/** What becomes of the marked passages in a new text, in the words of the interface. */
import type { PlacementSummary } from "@/lib/placements/view";

export type PlacementState = keyof PlacementSummary["counts"];

/** In the order they are told: from what needs nobody to what needs somebody most. */
export const placementStates: readonly PlacementState[] = [
  "exact",
  "moved",
  "changed",
  "ambiguous",
  "orphan",
];

interface Words {
  label: string;
  /** What it means for the person who saves the version. */
  meaning: string;
}

const words: Record<PlacementState, Words> = {
  exact: { label: "Exact", meaning: "The same words in the same place." },
  moved: { label: "Moved", meaning: "The same words, elsewhere. They go along." },
  changed: {
    label: "Changed",
    meaning: "The passage is there, but its words differ. A person has to confirm it.",
  },
  ambiguous: { label: "Ambiguous", meaning: "Several places are equally good. A person has to choose." },
  orphan: {
    label: "Not found",
    meaning:
      "The passage was not found. The notes and claims stay, with the words they were made on, or that a person last put them on.",
  },
};

/** The words for one state. */
export function placementWords(state: PlacementState): Words {
  return words[state];
}
