/** From a piece of evidence's row to what the API answers. */
import type { Actor } from "@/lib/accounts/actor";
import { etagOf } from "@/lib/http/etag";
import { citationOf } from "@/lib/sources/cite";
import { itemOf, type SourceRow } from "@/lib/sources/view";
import type { ClaimSubject } from "../policy";
import type { EvidenceView } from "../view";
import { canEditEvidence } from "./policy";

/** `evidenceSelection` fetches it. */
export interface EvidenceRow {
  id: string;
  claimId: string;
  addedById: string;
  stance: EvidenceView["stance"];
  quote: string | null;
  locator: string | null;
  note: string | null;
  tier: EvidenceView["tier"];
  relation: EvidenceView["relation"];
  accessedAt: string | null;
  address: string | null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
  source: SourceRow;
  addedBy: { id: string; name: string };
}

/** Presents a piece of evidence to an actor, with what they may do with it. */
export function viewEvidence(actor: Actor, row: EvidenceRow & { claim: ClaimSubject }): EvidenceView {
  const source = itemOf(row.source, row);
  const mayEdit = canEditEvidence(actor, row);
  const { id, claimId, stance, quote, locator, note, tier, relation, accessedAt, addedBy } = row;
  return {
    ...{ id, claimId, stance, quote, locator, note, tier, relation, accessedAt, addedBy },
    etag: etagOf(row.revision),
    source,
    citation: citationOf(source),
    url: row.address ?? row.source.url,
    can: { edit: mayEdit, delete: mayEdit },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
