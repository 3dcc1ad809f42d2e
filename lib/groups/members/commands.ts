/**
 * Giving members their roles, letting them go, and helping in who is locked out. A group is never left with nobody in
 * charge.
 */
import { type Actor, idOf } from "@/lib/accounts/actor";
import { replacePassword } from "@/lib/accounts/commands";
import { newOneTimePassword } from "@/lib/accounts/one-time-password";
import { hashPassword } from "@/lib/accounts/password-hash";
import { recordEvent } from "@/lib/events/commands";
import { refuseUnseen } from "@/lib/http/etag";
import { accept, type Result, refuse } from "@/lib/result";
import { db, type Transaction } from "@/lib/server/db";
import type { MemberChange, MemberId, MemberRemoval } from "../input";
import { canGivePassword, canManageGroup, canRemoveMember, leavesNobodyInCharge } from "../policy";
import { findMyGroup, groupIsGone } from "../queries";
import { type Role, rolesOf } from "../role";
import { type GivenPassword, type MemberView, subjectOf, viewMember } from "../view";
import { findMember } from "./queries";

const isNoMember = refuse("not-found", "That person is not in this group. Send them an invitation.");
const isLast = refuse(
  "conflict",
  "Somebody must be in charge of the group. Give that role to another member first.",
);

/** Gives a member another role. Refuses unless the actor saw the one they have. */
export async function setRole(actor: Actor, input: MemberChange): Promise<Result<MemberView>> {
  const group = await findMyGroup(actor, input.groupId);
  if (!group) return groupIsGone;
  if (!canManageGroup(actor, group))
    return refuse("forbidden", "Only those in charge of the group may give roles.");
  if (!rolesOf(group.kind).includes(input.role)) {
    const message = `must be one of ${rolesOf(group.kind).join(", ")}`;
    return refuse("invalid", `A ${group.kind} has no such role.`, { fields: [{ path: "role", message }] });
  }
  return await db.$transaction(async (tx) => {
    const changed = await changeMembership(tx, actor, input);
    if (!changed.ok) return changed;
    const member = actor.kind === "person" ? await findMember(tx, actor, input) : null;
    return member ? accept(viewMember(actor, group, member)) : isNoMember;
  });
}

/** Lets a member go, or leaves the group. Refuses unless the actor saw the role that ends. */
export async function removeMember(actor: Actor, input: MemberRemoval): Promise<Result<null>> {
  const group = await findMyGroup(actor, input.groupId);
  if (!group) return groupIsGone;
  if (!canRemoveMember(actor, group, input.userId)) {
    return refuse("forbidden", "Only those in charge of the group may remove others.");
  }
  return await db.$transaction((tx) => changeMembership(tx, actor, { ...input, role: null }));
}

const isNotTheirs = refuse(
  "forbidden",
  "You may give a new password only in a class, to a learner or an observer who was never anything else in it and never " +
    "left it, has no e-mail address and no other way in, is in no group but yours and has no document in another. Ask " +
    "whoever runs this Lectern.",
);

/**
 * Gives a member of a class who is locked out a new password, shown this once, ends their sessions and revokes their
 * access tokens. The account is locked meanwhile: whoever would take them into another group waits, as a membership
 * refers to it.
 */
export async function givePassword(actor: Actor, input: MemberId): Promise<Result<GivenPassword>> {
  const group = await findMyGroup(actor, input.groupId);
  if (!group || actor.kind === "anonymous") return groupIsGone;
  if (!canManageGroup(actor, group)) return isNotTheirs;
  const { groupId, userId } = input;
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  const given = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
    const member = await findMember(tx, actor, input);
    if (!member) return isNoMember;
    if (!canGivePassword(actor, group, subjectOf(member))) return isNotTheirs;
    await replacePassword(tx, { userId, passwordHash, actorId: actor.id, groupId });
    return accept(member);
  });
  // Whoever has no e-mail address has a username.
  return given.ok ? accept({ username: given.value.user.username ?? "", password }) : given;
}

/** Changes or ends a membership under the group's lock, so that two at once cannot leave nobody in charge. */
async function changeMembership(
  tx: Transaction,
  actor: Actor,
  change: Omit<MemberChange, "role"> & { role: Role | null },
): Promise<Result<null>> {
  const { groupId, userId, role } = change;
  await tx.$queryRaw`SELECT 1 FROM "Group" WHERE "id" = ${groupId}::uuid FOR UPDATE`;
  const members = await tx.membership.findMany({ where: { groupId } });
  const member = members.find((candidate) => candidate.userId === userId);
  if (!member) return isNoMember;
  const unseen = refuseUnseen(change.ifMatch, member.role);
  if (unseen) return { ok: false, refusal: unseen };
  if (leavesNobodyInCharge(members, change)) return isLast;
  const where = { groupId_userId: { groupId, userId } };
  if (role === null) await tx.membership.delete({ where });
  else await tx.membership.update({ where, data: { role } });
  const type = role === null ? "membership.deleted" : "membership.updated";
  await recordEvent(tx, { type, subjectId: userId, groupId, actorId: idOf(actor) });
  return accept(null);
}
