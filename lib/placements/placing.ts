/**
 * Placing the passages of a document in another text of it. Each is placed from the words it was made on,
 * or, when a person has placed it since, from the words that they placed it on.
 */
import { indexText, type Placement, place, type Target, type TextIndex } from "@/lib/anchoring/anchor";
import { type Placed, wordsAt } from "./view";

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
  handTarget: Target | undefined;
}

function targetOf(passage: PlaceablePassage): Target {
  if (passage.handTarget) return passage.handTarget;
  const { exact, prefix, suffix, start, end } = passage;
  return { quote: { exact, prefix, suffix }, position: { start, end } };
}

function placeOne(index: TextIndex, passage: PlaceablePassage): Placed {
  const columns = columnsOf(place(index, targetOf(passage)));
  const { id: passageId, annotationId, claimId, exact } = passage;
  const now = wordsAt(index.text, columns.start, columns.end);
  return { passageId, annotationId, claimId, exact, before: wordsPlacedFrom(passage), now, ...columns };
}

/** The words that a passage is placed from. */
export function wordsPlacedFrom({
  exact,
  handTarget,
}: Pick<PlaceablePassage, "exact" | "handTarget">): string {
  return handTarget?.quote?.exact ?? exact;
}

/** How long one turn of placing may be, in milliseconds. */
const turn = 20;

/**
 * Places every passage in `text`, in the order given. Thousands of them take seconds, so it goes on in turns, and
 * whoever else waits for this process is served in between.
 */
export async function placePassages(text: string, passages: PlaceablePassage[]): Promise<Placed[]> {
  const index = indexText(text);
  const placed: Placed[] = [];
  let began = performance.now();
  for (const passage of passages) {
    placed.push(placeOne(index, passage));
    if (performance.now() - began < turn) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return placed;
}

/** Passages as they were placed in a text, each at the index of the other. */
interface Placing {
  passages: PlaceablePassage[];
  placed: Placed[];
}

/** Places every passage in the text of an earlier placing: only those are placed anew that were not there, or had another target. */
export function placeOthers(text: string, passages: PlaceablePassage[], earlier: Placing): Placed[] {
  const known = new Map(earlier.passages.map((passage, at) => [keyOf(passage), earlier.placed[at]]));
  let index: TextIndex | undefined;
  return passages.map(
    (passage) => known.get(keyOf(passage)) ?? placeOne((index ??= indexText(text)), passage),
  );
}

/** A passage by all that its placing rests on. */
function keyOf(passage: PlaceablePassage): string {
  return JSON.stringify([passage.id, targetOf(passage)]);
}

/** A placement as the columns of its row. */
export function columnsOf(
  placement: Placement,
): Pick<Placed, "state" | "start" | "end" | "similarity" | "candidates"> {
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
