/** Who may do what with a piece of evidence. Whoever reads its claim reads it. */
import type { Actor } from "@/lib/accounts/actor";
import { type ClaimSubject, canReadClaim, canWorkOn, ownsOrEdits } from "../policy";

/** What the policies need to know of a piece of evidence. */
export interface EvidenceSubject {
  addedById: string;
  deletedAt: Date | null;
  claim: ClaimSubject;
}

export function canReadEvidence(actor: Actor, evidence: EvidenceSubject): boolean {
  return evidence.deletedAt === null && canReadClaim(actor, evidence.claim);
}

/** May change it and take it away: whoever added it, and the editors of its document. */
export function canEditEvidence(actor: Actor, evidence: EvidenceSubject): boolean {
  if (evidence.deletedAt !== null || !canWorkOn(actor, evidence.claim)) return false;
  return ownsOrEdits(actor, evidence.addedById, evidence.claim.document);
}

/** May bring it back: whoever may take it away. */
export function canRestoreEvidence(actor: Actor, evidence: EvidenceSubject): boolean {
  return canEditEvidence(actor, { ...evidence, deletedAt: null });
}
