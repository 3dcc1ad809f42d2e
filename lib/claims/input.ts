/** What may be sent about a claim. */
import { z } from "zod";
import { TargetInput } from "@/lib/annotations/input";
import { Id } from "@/lib/http/id";
import { PageQuery } from "@/lib/http/page";
import { claimTypes } from "./claim-type";
import { progresses } from "./progress";
import { standings } from "./verdict";

const passageLimit = 20;

/** Text of several lines that says something; kept as it was sent. */
export const statementOf = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((text) => text.trim() !== "", { error: "must not be empty" });

/**
 * Which wording of the claim a verdict is about: the newest `replacedAt` of its `history` as it was read, null where
 * that was empty. Left out, it is the wording that stands.
 */
export const seenWording = z.iso.datetime().nullable();

const Statement = statementOf(5000);
const speaker = statementOf(300);
const type = z.enum(claimTypes);

export const NewClaim = z.object({
  documentId: Id,
  id: Id.optional(),
  statement: Statement,
  passages: z.array(TargetInput).min(1).max(passageLimit),
  type: type.optional(),
  speaker: speaker.optional(),
});
export type NewClaim = z.infer<typeof NewClaim>;

export const ClaimId = z.object({ claimId: Id });
export type ClaimId = z.infer<typeof ClaimId>;

/** A passage that the claim has and keeps, by its id, or a new one. */
const KeptOrNew = z.union([z.strictObject({ id: Id }), TargetInput], {
  error: "must be the id of a passage that stays, or the target of a new one",
});

/** `passages` is the whole list as it shall be: what it leaves out is no longer a passage of the claim. */
export const ClaimChange = z.object({
  claimId: Id,
  ifMatch: z.string().optional(),
  statement: Statement.optional(),
  type: type.nullable().optional(),
  speaker: speaker.nullable().optional(),
  progress: z.enum(progresses).optional(),
  assigneeId: Id.nullable().optional(),
  passages: z.array(KeptOrNew).min(1).max(passageLimit).optional(),
});
export type ClaimChange = z.infer<typeof ClaimChange>;

export const ClaimRemoval = ClaimChange.pick({ claimId: true, ifMatch: true });
export type ClaimRemoval = z.infer<typeof ClaimRemoval>;

/** `verdict` is that of the standing decision, or "undecided"; `assignee` a person's id, or "none". */
export const ClaimQuery = PageQuery.extend({
  documentId: Id,
  progress: z.enum(progresses).optional(),
  verdict: z.enum(standings).optional(),
  assignee: z.union([Id, z.literal("none")], { error: 'must be a person\'s id, or "none"' }).optional(),
});
export type ClaimQuery = z.infer<typeof ClaimQuery>;
