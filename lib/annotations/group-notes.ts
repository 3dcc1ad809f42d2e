/** Notes that are kept for a group: which documents have such a group, and who may write for it. */
import type { Actor } from "@/lib/accounts/actor";
import { canAddressGroup, type DocumentSubject } from "@/lib/documents/policy";
import { refuse } from "@/lib/result";

/** Refuses to keep a note for a group that the document has not, or the actor is not in; null for any other visibility. */
export function refuseGroup(actor: Actor, visibility: string | undefined, document: DocumentSubject) {
  if (visibility !== "group") return null;
  if (document.groupId !== null) {
    return canAddressGroup(actor, document)
      ? null
      : refuse("forbidden", "Only those in this document's group may write for it.");
  }
  const message = "must be private or public: this document belongs to no group";
  return refuse("invalid", "This document belongs to no group.", {
    fields: [{ path: "visibility", message }],
  });
}
