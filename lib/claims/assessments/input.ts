/** What may be sent about one's own assessment. */
import { z } from "zod";
import { Id } from "@/lib/http/id";
import { seenWording, statementOf } from "../input";
import { verdicts } from "../verdict";
import { reasonTags } from "./reasons";

export const AssessmentInput = z.object({
  claimId: Id,
  ifMatch: z.string().optional(),
  ifNoneMatch: z.string().optional(),
  verdict: z.enum(verdicts),
  /** A verdict without its why cannot be argued with, so it is always needed. */
  rationale: statementOf(20_000),
  reasons: z
    .array(z.enum(reasonTags))
    .max(reasonTags.length)
    .transform((list) => [...new Set(list)])
    .default([]),
  restatedAt: seenWording.optional(),
});
export type AssessmentInput = z.infer<typeof AssessmentInput>;

export const AssessmentRemoval = AssessmentInput.pick({ claimId: true, ifMatch: true });
export type AssessmentRemoval = z.infer<typeof AssessmentRemoval>;
