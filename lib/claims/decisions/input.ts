/** What may be sent as a decision. */
import { z } from "zod";
import { Id } from "@/lib/http/id";
import { seenWording, statementOf } from "../input";
import { verdicts } from "../verdict";

/** `correction`, what changed and why, belongs to every decision but the first. */
export const DecisionInput = z.object({
  claimId: Id,
  ifMatch: z.string().optional(),
  ifNoneMatch: z.string().optional(),
  verdict: z.enum(verdicts),
  summary: statementOf(20_000),
  correction: statementOf(20_000).optional(),
  restatedAt: seenWording.optional(),
});
export type DecisionInput = z.infer<typeof DecisionInput>;
