/**
 * Placing the passages of a document in another text of it. Each is placed from the words it was made on,
 * or, when a person has placed it since, from the words that they placed it on. One that a person said is gone
 * is looked for as every other, but does not come back to the very words that it was taken off.
 */
import { indexText, type Placement, place, type Target, type TextIndex } from "@/lib/anchoring/anchor";
import { hasSameWords } from "@/lib/anchoring/target";
import { type Placed, wordsAt } from "./view";

/** A passage's row with what its placings by hand, if there were any, left it known by. */
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
  /** What it stood on when a person said that it is gone, as often as one did since it was last put somewhere. */
  deniedTargets: readonly Target[];
}

function targetOf(passage: PlaceablePassage): Target {
  if (passage.handTarget) return passage.handTarget;
  const { exact, prefix, suffix, start, end } = passage;
  return { quote: { exact, prefix, suffix }, position: { start, end } };
}

function placeOne(index: TextIndex, passage: PlaceablePassage): Placed {
  const columns = columnsOf(placeUndenied(index, passage));
  const { id: passageId, annotationId, claimId, exact } = passage;
  const now = wordsAt(index.text, columns.start, columns.end);
  return { passageId, annotationId, claimId, exact, before: wordsPlacedFrom(passage), now, ...columns };
}

/**
 * Places a passage; where that is on words that still stand as a person saw them who said that they are not it, it stays
 * gone.
 */
function placeUndenied(index: TextIndex, passage: PlaceablePassage): Placement {
  const placement = place(index, targetOf(passage));
  if (!("start" in placement)) return placement;
  const isDenied = passage.deniedTargets.some((target) => {
    const denied = place(index, target);
    return hasSameWords(denied) && denied.start < placement.end && placement.start < denied.end;
  });
  return isDenied ? { state: "orphan" } : placement;
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
  return JSON.stringify([passage.id, targetOf(passage), passage.deniedTargets]);
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
