/** A claim as the API answers it: passages, evidence, assessments side by side, decision and corrections. */
import { z } from "zod";
import { PassageView } from "@/lib/annotations/view";
import { claimTypes } from "./claim-type";
import { relations, tiers } from "./evidence/reliability";
import { stances } from "./evidence/stance";
import { progresses } from "./progress";
import { verdicts } from "./verdict";

const person = z.object({ id: z.uuid(), name: z.string() });
const verdict = z.enum(verdicts);

/** A CSL-JSON item, as far as Lectern keeps it (citation-style-language, csl-data.json). */
const CslItem = z.record(z.string(), z.unknown());

/** What a piece of evidence says. */
const cited = {
  stance: z.enum(stances),
  source: CslItem,
  /** The source in one line: author or publisher, title, date. */
  citation: z.string(),
  url: z.string().nullable(),
  quote: z.string().nullable(),
  locator: z.string().nullable(),
  note: z.string().nullable(),
  tier: z.enum(tiers).nullable(),
  relation: z.enum(relations).nullable(),
  accessedAt: z.string().nullable(),
};

export const EvidenceView = z.object({
  id: z.uuid(),
  etag: z.string(),
  claimId: z.uuid(),
  ...cited,
  addedBy: person,
  can: z.object({ edit: z.boolean(), delete: z.boolean() }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** What it said before it was changed, newest first. */
  history: z.array(z.object({ ...cited, replacedBy: person, replacedAt: z.iso.datetime() })),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const AssessmentView = z.object({
  etag: z.string(),
  claimId: z.uuid(),
  reviewer: person,
  verdict,
  rationale: z.string(),
  reasons: z.array(z.string()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Whether the claim has been restated since: `history` of the claim says what it said then. */
  onEarlierWording: z.boolean(),
  /** What it said before, oldest first. */
  history: z.array(
    z.object({
      verdict,
      rationale: z.string(),
      reasons: z.array(z.string()),
      at: z.iso.datetime(),
      withdrawn: z.boolean(),
    }),
  ),
});
export type AssessmentView = z.infer<typeof AssessmentView>;

export const DecisionView = z.object({
  etag: z.string(),
  claimId: z.uuid(),
  number: z.int(),
  verdict,
  summary: z.string(),
  /** What changed and why; null in the first decision. */
  correction: z.string().nullable(),
  decidedBy: person,
  decidedAt: z.iso.datetime(),
  /** Whether the claim has been restated since. */
  onEarlierWording: z.boolean(),
});
export type DecisionView = z.infer<typeof DecisionView>;

const wording = {
  statement: z.string(),
  type: z.enum(claimTypes).nullable(),
  speaker: z.string().nullable(),
};

export const ClaimView = z.object({
  id: z.uuid(),
  etag: z.string(),
  documentId: z.uuid(),
  /** The number of the version that the passages' placements are in. */
  version: z.int(),
  ...wording,
  progress: z.enum(progresses),
  /** The decision's verdict; null while the claim is undecided. */
  verdict: verdict.nullable(),
  creator: person,
  assignee: person.nullable(),
  passages: z.array(PassageView),
  evidence: z.array(EvidenceView),
  assessments: z.array(AssessmentView),
  decision: DecisionView.nullable(),
  /** Every decision, oldest first; the last one is `decision`, the others were corrected. */
  decisions: z.array(DecisionView),
  /** What it said before it was restated, newest first, with the words of the passages it then had. */
  history: z.array(
    z.object({
      ...wording,
      quotes: z.array(z.string()),
      replacedBy: person,
      replacedAt: z.iso.datetime(),
    }),
  ),
  commentCount: z.int(),
  resolved: z.object({ at: z.iso.datetime(), by: person }).nullable(),
  can: z.object({
    edit: z.boolean(),
    delete: z.boolean(),
    contribute: z.boolean(),
    decide: z.boolean(),
    reply: z.boolean(),
    place: z.boolean(),
  }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type ClaimView = z.infer<typeof ClaimView>;

/** Shows a claim as of an earlier version, which can be read but no longer worked on. */
export function asOfEarlier(view: ClaimView): ClaimView {
  const evidence = view.evidence.map((each) => ({ ...each, can: { edit: false, delete: false } }));
  const nothing = {
    edit: false,
    delete: false,
    contribute: false,
    decide: false,
    reply: false,
    place: false,
  };
  return { ...view, evidence, can: nothing };
}
