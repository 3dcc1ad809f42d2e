/** An annotation as the API answers it: its target as it was made, and where that stands now. */
import { z } from "zod";
import { visibilities } from "@/lib/documents/visibility";
import { BodyView } from "@/lib/richtext/view";
import { motivations } from "./motivation";

export const TargetView = z.object({
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
  position: z.object({ start: z.int(), end: z.int() }),
});
export type TargetView = z.infer<typeof TargetView>;

const span = { start: z.int(), end: z.int() };

/** Where a passage stands in the current version. Offsets are UTF-16 code units of the canonical text. */
export const PlacementView = z.discriminatedUnion("state", [
  z.object({ state: z.literal("exact"), ...span }),
  z.object({ state: z.literal("moved"), ...span }),
  z.object({ state: z.literal("changed"), ...span, similarity: z.number() }),
  z.object({ state: z.literal("ambiguous"), candidates: z.array(z.object(span)) }),
  z.object({ state: z.literal("orphan") }),
]);
export type PlacementView = z.infer<typeof PlacementView>;

const placing = {
  version: z.int(),
  /** Whether it stood there already, or was lost already, so that a person only confirmed it; null where that was not kept. */
  confirmed: z.boolean().nullable(),
  placedBy: z.object({ id: z.uuid(), name: z.string() }),
  placedAt: z.iso.datetime(),
};

/** One placing by hand: who said in which version that a passage stands on which words, or is gone. */
const PlacingView = z.discriminatedUnion("state", [
  /** Whether its words are those that the passage was made on (moved) or others (changed). */
  z.object({ ...placing, state: z.enum(["moved", "changed"]), target: TargetView }),
  /** Gone: its target is what it stood on until then, null where it had no one place. */
  z.object({ ...placing, state: z.literal("orphan"), target: TargetView.nullable() }),
]);
export type PlacingView = z.infer<typeof PlacingView>;
/** One that put its passage somewhere. */
export type PutPlacing = Exclude<PlacingView, { state: "orphan" }>;

/**
 * A passage of an annotation or a claim. `target` is what it was made on, `placings` are all those by hand up to this version,
 * oldest first. `placedBy` is the person who placed it by hand in this version, or said that it is gone from it, if one did;
 * its tag is that of the placing, for who places it anew.
 */
export const PassageView = z.object({
  id: z.uuid(),
  target: TargetView,
  placement: PlacementView,
  placedBy: z.object({ id: z.uuid(), name: z.string(), at: z.iso.datetime(), etag: z.string() }).nullable(),
  placings: z.array(PlacingView),
});
export type PassageView = z.infer<typeof PassageView>;

export const AnnotationView = z.object({
  id: z.uuid(),
  etag: z.string(),
  documentId: z.uuid(),
  /** The number of the version that the placement is in. */
  version: z.int(),
  target: TargetView,
  placement: PlacementView,
  placedBy: PassageView.shape.placedBy,
  placings: PassageView.shape.placings,
  body: BodyView,
  bodyText: z.string(),
  tags: z.array(z.string()),
  visibility: z.enum(visibilities),
  motivation: z.enum(motivations),
  creator: z.object({ id: z.uuid(), name: z.string() }),
  /** How many comments its thread has. */
  commentCount: z.int(),
  resolved: z.object({ at: z.iso.datetime(), by: z.object({ id: z.uuid(), name: z.string() }) }).nullable(),
  can: z.object({ edit: z.boolean(), delete: z.boolean(), reply: z.boolean(), place: z.boolean() }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type AnnotationView = z.infer<typeof AnnotationView>;

/** Shows an annotation as of an earlier version, which can be read but no longer worked on. */
export function asOfEarlier(view: AnnotationView): AnnotationView {
  return { ...view, can: { edit: false, delete: false, reply: false, place: false } };
}
