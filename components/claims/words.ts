/** How what is kept about a claim is said in the interface. */
import type { ReasonTag } from "@/lib/claims/assessments/reasons";
import type { ClaimType } from "@/lib/claims/claim-type";
import type { Relation, Tier } from "@/lib/claims/evidence/reliability";
import type { Stance } from "@/lib/claims/evidence/stance";
import type { Progress } from "@/lib/claims/progress";
import type { Standing, Verdict } from "@/lib/claims/verdict";

export const claimTypes: Record<ClaimType, string> = {
  event_or_property: "event or property",
  numerical: "numerical",
  quote: "quote",
  causal: "causal",
  position: "position",
};

export const progresses: Record<Progress, string> = {
  open: "open",
  in_progress: "in progress",
  in_review: "in review",
  decided: "decided",
  published: "published",
};

/** The verdict whose hue a stance is written in. */
export const hueOfStance: Record<Stance, Standing> = {
  supports: "supported",
  refutes: "refuted",
  qualifies: "not_enough_evidence",
  mentions: "not_checkable",
};

export const tiers: Record<Tier, string> = {
  primary: "primary",
  secondary: "secondary",
  tertiary: "tertiary",
};

export const relations: Record<Relation, string> = {
  independent: "independent",
  affiliated: "affiliated",
  self_published: "self-published",
};

export const reasons: Record<ReasonTag, string> = {
  factual_error: "factual error",
  outdated: "outdated",
  missing_context: "missing context",
  unverified_as_fact: "unverified, told as fact",
  misattributed: "misattributed",
  failed_verification: "source does not say so",
  manipulated_media: "manipulated media",
  satire: "satire",
};

/** A reviewer's verdict as the end of a sentence that begins with their name. */
export const saidVerdicts: Record<Verdict, string> = {
  supported: "supported",
  refuted: "refuted",
  conflicting_evidence: "conflicting evidence",
  not_enough_evidence: "not enough evidence",
  not_checkable: "not checkable",
};

/** A reason tag in words; one that is not known is shown as it is. */
export function reasonWords(tag: string): string {
  return (reasons as Record<string, string>)[tag] ?? tag;
}

/** "1 source", "2 sources"; "no source yet" for none. */
export function sourceCount(count: number): string {
  if (count === 0) return "no source yet";
  return count === 1 ? "1 source" : `${count} sources`;
}
