/** What may be sent about a piece of evidence. */
import { z } from "zod";
import { Id } from "@/lib/http/id";
import { SourceInput } from "@/lib/sources/input";
import { statementOf } from "../input";
import { relations, tiers } from "./reliability";
import { stances } from "./stance";

const stance = z.enum(stances);
const tier = z.enum(tiers);
const relation = z.enum(relations);
/** The source's own words and where they stand, and ours about them, as they were sent. */
const quote = statementOf(20_000);
const locator = statementOf(500);
const note = statementOf(20_000);

export const NewEvidence = z.object({
  claimId: Id,
  id: Id.optional(),
  stance,
  source: SourceInput,
  quote: quote.optional(),
  locator: locator.optional(),
  note: note.optional(),
  tier: tier.optional(),
  relation: relation.optional(),
});
export type NewEvidence = z.infer<typeof NewEvidence>;

export const EvidenceId = z.object({ evidenceId: Id });
export type EvidenceId = z.infer<typeof EvidenceId>;

/** `source` replaces the one cited, whole, with its date of access. */
export const EvidenceChange = z.object({
  evidenceId: Id,
  ifMatch: z.string().optional(),
  stance: stance.optional(),
  source: SourceInput.optional(),
  quote: quote.nullable().optional(),
  locator: locator.nullable().optional(),
  note: note.nullable().optional(),
  tier: tier.nullable().optional(),
  relation: relation.nullable().optional(),
});
export type EvidenceChange = z.infer<typeof EvidenceChange>;

export const EvidenceRemoval = EvidenceChange.pick({ evidenceId: true, ifMatch: true });
export type EvidenceRemoval = z.infer<typeof EvidenceRemoval>;
