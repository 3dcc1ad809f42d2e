/**
 * Who may do what with a claim and with what hangs on it. A claim is never more visible than its document, and
 * every rule here rests on the document's own.
 */
import { type Actor, idOf } from "@/lib/accounts/actor";
import { canContribute, canEdit, canRead, type DocumentSubject } from "@/lib/documents/policy";

/** What the policies need to know of a claim. */
export interface ClaimSubject {
  creatorId: string;
  deletedAt: Date | null;
  document: DocumentSubject;
}

export function canReadClaim(actor: Actor, claim: ClaimSubject): boolean {
  return claim.deletedAt === null && canRead(actor, claim.document);
}

/** May put evidence to it, assess it, discuss it, take it on and move it along until it is decided. */
export function canWorkOn(actor: Actor, claim: ClaimSubject): boolean {
  return canReadClaim(actor, claim) && canContribute(actor, claim.document);
}

/** May change what it states and where: whoever stated it, and the editors of its document. */
export function canEditClaim(actor: Actor, claim: ClaimSubject): boolean {
  return canWorkOn(actor, claim) && ownsOrEdits(actor, claim.creatorId, claim.document);
}

/** May take it away: whoever may change it. */
export function canDeleteClaim(actor: Actor, claim: ClaimSubject): boolean {
  return canEditClaim(actor, claim);
}

/** May bring it back: whoever may take it away. */
export function canRestoreClaim(actor: Actor, claim: ClaimSubject): boolean {
  return canDeleteClaim(actor, { ...claim, deletedAt: null });
}

/** May decide it, correct the decision and publish it: the editors of its document. */
export function canDecide(actor: Actor, claim: ClaimSubject): boolean {
  return canReadClaim(actor, claim) && canEdit(actor, claim.document);
}

/** Whether someone made a thing, or edits the document it belongs to. */
export function ownsOrEdits(actor: Actor, ownerId: string, document: DocumentSubject): boolean {
  return idOf(actor) === ownerId || canEdit(actor, document);
}
