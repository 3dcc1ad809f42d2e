/** What may be sent about an annotation and its target. */
import { z } from "zod";
import { visibilities } from "@/lib/documents/visibility";
import { Id } from "@/lib/http/id";
import { PageQuery } from "@/lib/http/page";
import { BodyInput } from "@/lib/richtext/input";
import { longestPassage, longestSurroundings } from "./longest-passage";
import { motivations } from "./motivation";

const surroundings = z.string().max(longestSurroundings);

/** Offsets are UTF-16 code units of the current version's canonical text; `end` is exclusive. */
export const PositionInput = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => start < end, { error: "must end after it starts", path: ["end"] })
  .refine(({ start, end }) => end - start <= longestPassage, {
    error: `must be at most ${longestPassage} after the start: mark a part of it, or several passages`,
    path: ["end"],
  });

/**
 * A passage as selectors of the Web Annotation model: by its words, its position, or both. A slip in the name of what
 * tells one place from another shall not pass for its absence: keys that are not known are refused at every depth.
 */
export const TargetInput = z
  .strictObject({
    quote: z
      .strictObject({
        exact: z.string().min(1).max(longestPassage),
        prefix: surroundings.optional(),
        suffix: surroundings.optional(),
      })
      .optional(),
    position: PositionInput.optional(),
  })
  .refine(({ quote, position }) => quote !== undefined || position !== undefined, {
    error: "needs a quote, a position, or both",
  });
export type TargetInput = z.infer<typeof TargetInput>;

const tags = z
  .array(z.string().max(80).regex(/\S/u, "must not be blank"))
  .max(20)
  .refine((list) => new Set(list).size === list.length, { error: "must not name a tag twice" });
const visibility = z.enum(visibilities);
const motivation = z.enum(motivations);

export const NewAnnotation = z.object({
  documentId: Id,
  id: Id.optional(),
  target: TargetInput,
  body: BodyInput.nullable().optional(),
  tags: tags.optional(),
  visibility: visibility.optional(),
  motivation: motivation.optional(),
});
export type NewAnnotation = z.infer<typeof NewAnnotation>;

export const AnnotationId = z.object({ annotationId: Id });
export type AnnotationId = z.infer<typeof AnnotationId>;

export const AnnotationChange = z.object({
  annotationId: Id,
  ifMatch: z.string().optional(),
  body: BodyInput.nullable().optional(),
  tags: tags.optional(),
  visibility: visibility.optional(),
  motivation: motivation.optional(),
});
export type AnnotationChange = z.infer<typeof AnnotationChange>;

export const AnnotationRemoval = AnnotationChange.pick({ annotationId: true, ifMatch: true });
export type AnnotationRemoval = z.infer<typeof AnnotationRemoval>;

export const AnnotationQuery = PageQuery.extend({
  documentId: Id,
  creator: Id.optional(),
  tag: z.string().optional(),
});
export type AnnotationQuery = z.infer<typeof AnnotationQuery>;
