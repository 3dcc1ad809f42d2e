/** What the example says of a claim, and of whoever works on it. */
import type { ReasonTag } from "@/lib/claims/assessments/reasons";
import type { ClaimType } from "@/lib/claims/claim-type";
import type { NewEvidence } from "@/lib/claims/evidence/input";
import type { Progress } from "@/lib/claims/progress";
import type { Verdict } from "@/lib/claims/verdict";

export type Who = "amara" | "ben" | "chen";

export interface SeededClaim {
  by: Who;
  assignee?: Who;
  statement: string;
  type: ClaimType;
  speaker?: string;
  /** Words that stand once in the article, one passage each. */
  passages: string[];
  progress: Progress;
  evidence?: (Omit<NewEvidence, "claimId" | "id"> & { by: Who })[];
  assessments?: { by: Who; verdict: Verdict; rationale: string; reasons?: ReasonTag[] }[];
  /** In order; each but the first is a correction. */
  decisions?: { verdict: Verdict; summary: string; correction?: string }[];
  /** Comments, each answering the one before it where `reply` is set. */
  thread?: { by: Who; body: string; reply?: true }[];
}
