/** How the passages of a document come through a new text. */
import { z } from "zod";
import { progresses } from "@/lib/claims/progress";
import { VersionView } from "@/lib/documents/view";

const states = ["exact", "moved", "changed", "ambiguous", "orphan"] as const;

/** What a passage is of: a note, one that says nothing but that somebody marked something, or a claim. */
const Owner = z.object({
  kind: z.enum(["note", "highlight", "claim"]),
  creator: z.object({ id: z.uuid(), name: z.string() }),
  /** The first words of a note or of a claim's statement; a note without words has its tags here. */
  words: z.string(),
  /** How far the work on a claim is: as yet in a preview, after the version in the answer to its saving; null for a note. */
  progress: z.enum(progresses).nullable(),
});
export type Owner = z.infer<typeof Owner>;

const PlacedPassage = z.object({
  passageId: z.uuid(),
  annotationId: z.uuid().nullable(),
  claimId: z.uuid().nullable(),
  state: z.enum(states),
  /** The words it was made on. */
  exact: z.string(),
  /** The words it was placed from: those it was made on, or those that a hand last placed it on. */
  before: z.string(),
  /** The words that stand there in this version; null where it has no one place. */
  now: z.string().nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  similarity: z.number().nullable(),
  candidates: z.array(z.object({ start: z.int(), end: z.int() })).nullable(),
  /** Whether it stood on other words in the version before, or lost its place since: a claim that was begun goes back to review. */
  touched: z.boolean(),
  owner: Owner,
});
export type PlacedPassage = z.infer<typeof PlacedPassage>;
/** A passage as it was placed in a text, compared with no other yet. */
export type Placed = Omit<ComparedPassage, "touched">;
/** A passage as it was placed, compared with the version before, of which is not told yet whose it is. */
export type ComparedPassage = Omit<PlacedPassage, "owner">;

const byState = <Item extends z.ZodType>(item: Item) =>
  z.object({ exact: item, moved: item, changed: item, ambiguous: item, orphan: item });

/** The counts, and the passages themselves, by state, in the order of the version before; only those that the actor may see. */
export const PlacementSummary = z.object({
  /** The version that was made; null in a preview. */
  version: VersionView.nullable(),
  counts: byState(z.int()),
  placements: byState(z.array(PlacedPassage)),
});
export type PlacementSummary = z.infer<typeof PlacementSummary>;

/** The words of a text between two offsets; null where there are none. */
export function wordsAt(text: string, start: number | null, end: number | null): string | null {
  return start === null || end === null ? null : text.slice(start, end);
}

/** Sorts placed passages by their state, and counts them. */
export function summarise(placed: PlacedPassage[], version: VersionView | null): PlacementSummary {
  const counts = { exact: 0, moved: 0, changed: 0, ambiguous: 0, orphan: 0 };
  const placements: PlacementSummary["placements"] = {
    exact: [],
    moved: [],
    changed: [],
    ambiguous: [],
    orphan: [],
  };
  for (const passage of placed) {
    counts[passage.state] += 1;
    placements[passage.state].push(passage);
  }
  return { version, counts, placements };
}
