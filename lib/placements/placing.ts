/**
 * Placing the passages of a document in another text of it. Each is placed from the words it was made on,
 * or, when a person has placed it since, from the words that they placed it on.
 */
import { indexText, type Placement, placeAll, type Target } from "@/lib/anchoring/anchor";
import { type PlacedPassage, wordsAt } from "./view";

/** A passage's row with the target of its latest placing by hand, if there was one. */
export interface PlaceablePassage {
  id: string;
  annotationId: string | null;
  claimId: string | null;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  placements: { target: unknown }[];
}

function targetOf(passage: PlaceablePassage): Target {
  const byHand = passage.placements[0]?.target;
  if (byHand) return byHand;
  const { exact, prefix, suffix, start, end } = passage;
  return { quote: { exact, prefix, suffix }, position: { start, end } };
}

/** Places every passage in `text`, in the order given. */
export function placePassages(text: string, passages: PlaceablePassage[]): PlacedPassage[] {
  const placements = placeAll(indexText(text), passages.map(targetOf));
  return passages.map((passage, at) => {
    const columns = columnsOf(placements[at] ?? { state: "orphan" });
    const { id: passageId, annotationId, claimId, exact } = passage;
    const now = wordsAt(text, columns.start, columns.end);
    return { passageId, annotationId, claimId, exact, now, ...columns };
  });
}

/** A placement as the columns of its row. */
export function columnsOf(
  placement: Placement,
): Pick<PlacedPassage, "state" | "start" | "end" | "similarity" | "candidates"> {
  const nowhere = { start: null, end: null, similarity: null, candidates: null };
  switch (placement.state) {
    case "exact":
    case "moved":
    case "changed":
      return { ...nowhere, ...placement };
    case "ambiguous":
      return { ...nowhere, ...placement };
    case "orphan":
      return { ...nowhere, ...placement };
  }
}
