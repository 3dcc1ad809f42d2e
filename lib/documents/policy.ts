/**
 * Who may do what with a document. What may be read is said twice, here and as SQL in `readableBy`
 * (queries.ts); one test asserts for every actor and every document that the two agree.
 */
import { type Actor, idOf, roleIn } from "@/lib/accounts/actor";
import { isEditing, isOwning, isWriting } from "@/lib/groups/role";
import type { Visibility } from "./visibility";

/** What the policies need to know of a document. */
export interface DocumentSubject {
  creatorId: string;
  groupId: string | null;
  visibility: Visibility;
  deletedAt: Date | null;
}

/** Public ones are for everyone, a group's for its members, private ones for whoever brought them in. */
export function canRead(actor: Actor, document: DocumentSubject): boolean {
  if (document.deletedAt !== null) return false;
  if (document.visibility === "public" || isCreator(actor, document)) return true;
  return document.visibility === "group" && roleIn(actor, document.groupId) !== undefined;
}

/** May mark passages: those who write in its group; of a document of no group, every person who reads it. */
export function canAnnotate(actor: Actor, document: DocumentSubject): boolean {
  if (actor.kind === "anonymous" || !canRead(actor, document)) return false;
  if (document.groupId === null || isCreator(actor, document)) return true;
  return isWriting(roleIn(actor, document.groupId)) || document.visibility === "public";
}

/** May state claims, put evidence to them, assess them and discuss: whoever writes in its group, or all where there is none. */
export function canContribute(actor: Actor, document: DocumentSubject): boolean {
  if (actor.kind === "anonymous" || !canRead(actor, document)) return false;
  if (document.groupId === null || isCreator(actor, document)) return true;
  return isWriting(roleIn(actor, document.groupId));
}

/** May change its metadata and text, and decide its claims: its creator, and editors of its group. */
export function canEdit(actor: Actor, document: DocumentSubject): boolean {
  if (actor.kind === "anonymous" || !canRead(actor, document)) return false;
  return isCreator(actor, document) || isEditing(roleIn(actor, document.groupId));
}

/** May keep a note for the document's group alone: whoever is in it, or reads what is for it alone. */
export function canAddressGroup(actor: Actor, document: DocumentSubject): boolean {
  if (document.groupId === null || !canAnnotate(actor, document)) return false;
  return document.visibility !== "public" || roleIn(actor, document.groupId) !== undefined;
}

/** May delete it and bring it back: its creator, and owners of its group. */
export function canDelete(actor: Actor, document: DocumentSubject): boolean {
  if (actor.kind === "anonymous") return false;
  const isOwner = document.visibility !== "private" && isOwning(roleIn(actor, document.groupId));
  return isCreator(actor, document) || isOwner;
}

/** May take it out of its group, to another or to none: its creator, and owners of the group that loses it. */
export function canMove(actor: Actor, document: DocumentSubject): boolean {
  if (actor.kind === "anonymous" || !canRead(actor, document)) return false;
  return isCreator(actor, document) || isOwning(roleIn(actor, document.groupId));
}

function isCreator(actor: Actor, document: DocumentSubject): boolean {
  return idOf(actor) === document.creatorId;
}

/** The same rules as a list of abilities, for the interface: a button and the server never disagree. */
export function abilities(actor: Actor, document: DocumentSubject) {
  return {
    annotate: canAnnotate(actor, document),
    addressGroup: canAddressGroup(actor, document),
    contribute: canContribute(actor, document),
    edit: canEdit(actor, document),
    decide: canEdit(actor, document),
    delete: canDelete(actor, document),
    move: canMove(actor, document),
  };
}
