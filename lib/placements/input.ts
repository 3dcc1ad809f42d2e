/** What may be sent about where a passage stands. */
import { z } from "zod";
import { PositionInput } from "@/lib/annotations/input";
import { Id } from "@/lib/http/id";

/**
 * A position of null says that the passage is gone. `version` is the number of the version the position was read in; when it
 * is no longer current, 409. Where a hand placed it there before, or said that it is gone, If-Match names that placing.
 */
const handPlacement = {
  ifMatch: z.string().optional(),
  ifNoneMatch: z.string().optional(),
  position: PositionInput.nullable(),
  version: z.int().min(1).optional(),
};

export const AnnotationPlacement = z.object({ annotationId: Id, ...handPlacement });
export type AnnotationPlacement = z.infer<typeof AnnotationPlacement>;

export const ClaimPlacement = z.object({ claimId: Id, passageId: Id, ...handPlacement });
export type ClaimPlacement = z.infer<typeof ClaimPlacement>;
