/** Where a document may stand: for whom it is, and which group it belongs to. */
import { type Person, roleIn } from "@/lib/accounts/actor";
import { isWriting } from "@/lib/groups/role";
import { refuse } from "@/lib/result";
import { canMove } from "./policy";
import type { DocumentRow, DocumentView } from "./view";

type Placed = { visibility: DocumentView["visibility"]; groupId?: string | null | undefined };

/** Refuses a place for a document that the actor cannot give it: a group they do not write in, or none at all. */
export function refusePlace(actor: Person, { visibility, groupId }: Placed) {
  if (groupId) {
    const role = roleIn(actor, groupId);
    if (!role) return refuse("not-found", "That group is gone, or you are not in it.");
    if (!isWriting(role)) return refuse("forbidden", "You may read in this group, but not add to it.");
  }
  if (visibility !== "group" || groupId) return null;
  const message = "must name the group that may read it";
  return refuse("invalid", "Say which group may read it.", { fields: [{ path: "groupId", message }] });
}

/**
 * Refuses to move a document where the actor cannot put one, to take it from a group that is not theirs, and to hide
 * it from everyone but somebody else.
 */
export function refuseMove(actor: Person, row: DocumentRow, to: Placed) {
  const hides = to.visibility === "private" && row.visibility !== "private";
  if (hides && row.creatorId !== actor.id)
    return refuse("forbidden", "Only its creator may make this document private.");
  if (leavesGroup(row, to) && !canMove(actor, row))
    return refuse(
      "forbidden",
      "Only its creator or an owner of its group may take this document out of the group.",
    );
  return refusePlace(actor, to);
}

/** Tells whether a change takes a document out of the group it is in. */
export function leavesGroup(row: DocumentRow, to: { groupId?: string | null | undefined }): boolean {
  return row.groupId !== null && to.groupId !== undefined && to.groupId !== row.groupId;
}
