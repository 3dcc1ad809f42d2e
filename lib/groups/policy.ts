/** Who may do what with a group. Only its members know that it is there. */
import { type Actor, idOf, roleIn } from "@/lib/accounts/actor";
import { isOwning, type Role } from "./role";

/** What the policies need to know of a group. */
export interface GroupSubject {
  id: string;
  deletedAt: Date | null;
}

/** May see its name and its members. */
export function canSeeGroup(actor: Actor, group: GroupSubject): boolean {
  return group.deletedAt === null && roleIn(actor, group.id) !== undefined;
}

/** May rename it, invite, give roles, remove members, delete it. */
export function canManageGroup(actor: Actor, group: GroupSubject): boolean {
  return group.deletedAt === null && isOwning(roleIn(actor, group.id));
}

/** May remove a member: those who manage the group, and everyone themselves. */
export function canRemoveMember(actor: Actor, group: GroupSubject, userId: string): boolean {
  return canSeeGroup(actor, group) && (canManageGroup(actor, group) || idOf(actor) === userId);
}

/** A group keeps at least one who can manage it: tells whether a change would leave none. */
export function leavesNobodyInCharge(
  members: { userId: string; role: Role }[],
  change: { userId: string; role: Role | null },
): boolean {
  return !members.some(({ userId, role }) =>
    isOwning(userId === change.userId ? (change.role ?? undefined) : role),
  );
}
