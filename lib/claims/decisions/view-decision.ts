/** From a decision's row to what the API answers. A decision is never changed: its number is its revision. */
import { etagOf } from "@/lib/http/etag";
import type { DecisionView } from "../view";

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

export function viewDecision(row: DecisionRow): DecisionView {
  const { claimId, number, verdict, summary, correction, decidedBy } = row;
  return {
    ...{ claimId, number, verdict, summary, correction, decidedBy },
    etag: etagOf(number),
    decidedAt: row.decidedAt.toISOString(),
  };
}
