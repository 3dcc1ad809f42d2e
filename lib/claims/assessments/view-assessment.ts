/** From an assessment's row to what the API answers. */
import { etagOf } from "@/lib/http/etag";
import type { AssessmentView } from "../view";
import { isBefore } from "../wording";

/** `assessmentSelection` fetches it. */
export interface AssessmentRow {
  id: string;
  claimId: string;
  verdict: AssessmentView["verdict"];
  rationale: string;
  reasons: string[];
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  withdrawnAt: Date | null;
  reviewer: { id: string; name: string };
  /** Every revision there was, the standing one too, oldest first. */
  revisions: {
    revision: number;
    verdict: AssessmentView["verdict"];
    rationale: string;
    reasons: string[];
    withdrawnAt: Date | null;
    at: Date;
  }[];
}

/** Presents an assessment, with what it said before, of a claim that was last restated at a moment, or never (null). */
export function viewAssessment(row: AssessmentRow, restatedAt: Date | null): AssessmentView {
  const earlier = row.revisions.filter(({ revision }) => revision < row.revision);
  return {
    etag: etagOf(row.revision),
    claimId: row.claimId,
    reviewer: row.reviewer,
    verdict: row.verdict,
    rationale: row.rationale,
    reasons: row.reasons,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    onEarlierWording: isBefore(restatedAt, row.updatedAt),
    history: earlier.map(({ verdict, rationale, reasons, at, withdrawnAt }) => ({
      verdict,
      rationale,
      reasons,
      at: at.toISOString(),
      withdrawn: withdrawnAt !== null,
    })),
  };
}
