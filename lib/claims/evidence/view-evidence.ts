/** From a piece of evidence's row to what the API answers. */
import type { Actor } from "@/lib/accounts/actor";
import { etagOf } from "@/lib/http/etag";
import { citationOf } from "@/lib/sources/cite";
import { itemOf, type SourceRow } from "@/lib/sources/view";
import type { ClaimSubject } from "../policy";
import type { EvidenceView } from "../view";
import { canEditEvidence } from "./policy";

/** What a piece of evidence says, as it is kept. */
interface CitedRow {
  stance: EvidenceView["stance"];
  quote: string | null;
  locator: string | null;
  note: string | null;
  tier: EvidenceView["tier"];
  relation: EvidenceView["relation"];
  accessedAt: string | null;
  address: string | null;
  source: SourceRow;
}

/** `evidenceSelection` fetches it. */
export interface EvidenceRow extends CitedRow {
  id: string;
  claimId: string;
  addedById: string;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
  addedBy: { id: string; name: string };
  /** Newest first. */
  revisions: (CitedRow & { replacedBy: { id: string; name: string }; replacedAt: Date })[];
}

/** Presents a piece of evidence to an actor, with what they may do with it. */
export function viewEvidence(actor: Actor, row: EvidenceRow & { claim: ClaimSubject }): EvidenceView {
  const mayEdit = canEditEvidence(actor, row);
  const { id, claimId, addedBy } = row;
  return {
    ...{ id, claimId, addedBy },
    ...viewCited(row),
    etag: etagOf(row.revision),
    can: { edit: mayEdit, delete: mayEdit },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    history: row.revisions.map((earlier) => ({
      ...viewCited(earlier),
      replacedBy: earlier.replacedBy,
      replacedAt: earlier.replacedAt.toISOString(),
    })),
  };
}

function viewCited(row: CitedRow) {
  const { stance, quote, locator, note, tier, relation, accessedAt } = row;
  const source = itemOf(row.source, row);
  return {
    ...{ stance, quote, locator, note, tier, relation, accessedAt, source },
    citation: citationOf(source),
    url: row.address ?? row.source.url,
  };
}
