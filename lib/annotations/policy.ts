/**
 * Who may do what with an annotation. It is never more visible than its document: every rule here asks the
 * document's first. `visibleTo` (queries.ts) says `canReadAnnotation` as SQL; one test ties the two.
 */
import { type Actor, idOf, roleIn } from "@/lib/accounts/actor";
import { canAnnotate, canContribute, canEdit, canRead, type DocumentSubject } from "@/lib/documents/policy";
import type { Visibility } from "@/lib/documents/visibility";

/** What the policies need to know of an annotation. */
export interface AnnotationSubject {
  creatorId: string;
  visibility: Visibility;
  deletedAt: Date | null;
  document: DocumentSubject;
}

/** Private ones are for whoever made them, a group's for the document's group, public ones for its readers. */
export function canReadAnnotation(actor: Actor, annotation: AnnotationSubject): boolean {
  if (annotation.deletedAt !== null || !canRead(actor, annotation.document)) return false;
  if (annotation.visibility === "public" || isCreator(actor, annotation)) return true;
  return annotation.visibility === "group" && roleIn(actor, annotation.document.groupId) !== undefined;
}

/** May change its words: only whoever wrote them. */
export function canEditAnnotation(actor: Actor, annotation: AnnotationSubject): boolean {
  return canReadAnnotation(actor, annotation) && isCreator(actor, annotation);
}

/** May take it away: whoever made it, and the editors of its document. */
export function canDeleteAnnotation(actor: Actor, annotation: AnnotationSubject): boolean {
  if (!canReadAnnotation(actor, annotation)) return false;
  return isCreator(actor, annotation) || canEdit(actor, annotation.document);
}

/** May bring it back: whoever may take it away. */
export function canRestoreAnnotation(actor: Actor, annotation: AnnotationSubject): boolean {
  return canDeleteAnnotation(actor, { ...annotation, deletedAt: null });
}

/** May answer it, and close or reopen its thread. */
export function canReply(actor: Actor, annotation: AnnotationSubject): boolean {
  if (!canReadAnnotation(actor, annotation)) return false;
  return canAnnotate(actor, annotation.document) || canContribute(actor, annotation.document);
}

/** May put it on its passage again by hand: whoever made it, and the editors of its document. */
export function canPlace(actor: Actor, annotation: AnnotationSubject): boolean {
  return canDeleteAnnotation(actor, annotation);
}

function isCreator(actor: Actor, annotation: AnnotationSubject): boolean {
  return idOf(actor) === annotation.creatorId;
}
