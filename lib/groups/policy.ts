/** Who may do what with a group. Only its members know that it is there. */
import { type Actor, idOf, roleIn } from "@/lib/accounts/actor";
import { canChangePassword } from "@/lib/accounts/policy";
import { type GroupKind, isOwning, type Role } from "./role";

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

/** What the policy on passwords needs to know of a member. */
export interface MemberSubject {
  role: Role;
  /** Whether they were given another role in the group, or were out of it once: they may have been its instructor. */
  wasChanged: boolean;
  isAdmin: boolean;
  /** Whether something else than a password lets them in, or could: an e-mail address, an account at a provider. */
  hasOtherWayIn: boolean;
  /**
   * What the actor is in each group that the member is in, or has a document in, which they read for ever. Ended groups
   * too, for they can be brought back.
   */
  actorRoles: readonly (Role | undefined)[];
}

/**
 * Why a pupil is given no new password: they were out of the class once or something else in it, or it would open more
 * than the class. Which more it is, is nothing that their instructor is told.
 */
export const passwordObstacles = ["changed", "beyond"] as const;
export type PasswordObstacle = (typeof passwordObstacles)[number];

/** Somebody with whom a new password is spoken of at all: a learner or an observer, and whoever owns their class. */
function isTheirPupil(
  actor: Actor,
  group: GroupSubject & { kind: GroupKind },
  { role }: MemberSubject,
): boolean {
  const isTheirTeacher = group.kind === "class" && canManageGroup(actor, group);
  const isPupil = role === "learner" || role === "observer";
  return isTheirTeacher && actor.kind === "person" && canChangePassword(actor) && isPupil;
}

function obstacleOf(member: MemberSubject): PasswordObstacle | null {
  if (member.wasChanged) return "changed";
  const isEnclosed = !member.hasOtherWayIn && !member.isAdmin && member.actorRoles.every(isOwning);
  return isEnclosed ? null : "beyond";
}

/**
 * May give a member a new password: whoever has signed in and owns the class, to a learner or an observer, never anything
 * else in it, who cannot help themselves. Whoever has it may come in as that person, and so it must open nothing that
 * others entrusted to them: no administration, no group that the giver does not own, and nothing of theirs in one.
 */
export function canGivePassword(
  actor: Actor,
  group: GroupSubject & { kind: GroupKind },
  member: MemberSubject,
): boolean {
  return isTheirPupil(actor, group, member) && obstacleOf(member) === null;
}

/** What keeps an instructor from giving their pupil a new password; null where nothing does, and of who is no pupil of theirs. */
export function findPasswordObstacle(
  actor: Actor,
  group: GroupSubject & { kind: GroupKind },
  member: MemberSubject,
): PasswordObstacle | null {
  return isTheirPupil(actor, group, member) ? obstacleOf(member) : null;
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
