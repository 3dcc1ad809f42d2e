/** From a decision's row to what the API answers. A decision is never changed: its number is its revision. */
import { etagOf } from "@/lib/http/etag";
import type { DecisionView } from "../view";
import { isBefore } from "../wording";

/** `decisionSelection` fetches it. */
export interface DecisionRow {
  claimId: string;
  number: number;
  verdict: DecisionView["verdict"];
  summary: string;
  correction: string | null;
  decidedAt: Date;
  decidedBy: { id: string; name: string };
}

/** Presents a decision of a claim that was last restated at a moment, or never (null). */
export function viewDecision(row: DecisionRow, restatedAt: Date | null): DecisionView {
  const { claimId, number, verdict, summary, correction, decidedBy } = row;
  return {
    claimId,
    number,
    verdict,
    summary,
    correction,
    decidedBy,
    etag: etagOf(number),
    decidedAt: row.decidedAt.toISOString(),
    onEarlierWording: isBefore(restatedAt, row.decidedAt),
  };
}
