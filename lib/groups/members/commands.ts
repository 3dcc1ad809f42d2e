/** Giving members their roles, and letting them go. A group is never left with nobody in charge. */
import { type Actor, idOf } from "@/lib/accounts/actor";
import { recordEvent } from "@/lib/events/commands";
import { refuseUnseen } from "@/lib/http/etag";
import { accept, type Result, refuse } from "@/lib/result";
import { db, type Transaction } from "@/lib/server/db";
import type { MemberChange, MemberRemoval } from "../input";
import { canManageGroup, canRemoveMember, leavesNobodyInCharge } from "../policy";
import { findMyGroup, groupIsGone } from "../queries";
import { type Role, rolesOf } from "../role";
import { type MemberView, viewMember } from "../view";

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
  return await db.$transaction((tx) => changeMembership(tx, actor, input));
}

/** Lets a member go, or leaves the group. Refuses unless the actor saw the role that ends. */
export async function removeMember(actor: Actor, input: MemberRemoval): Promise<Result<null>> {
  const group = await findMyGroup(actor, input.groupId);
  if (!group) return groupIsGone;
  if (!canRemoveMember(actor, group, input.userId)) {
    return refuse("forbidden", "Only those in charge of the group may remove others.");
  }
  const removed = await db.$transaction((tx) => changeMembership(tx, actor, { ...input, role: null }));
  return removed.ok ? accept(null) : removed;
}

/** Changes or ends a membership under the group's lock, so that two at once cannot leave nobody in charge. */
async function changeMembership(
  tx: Transaction,
  actor: Actor,
  change: Omit<MemberChange, "role"> & { role: Role | null },
): Promise<Result<MemberView>> {
  const { groupId, userId, role } = change;
  await tx.$queryRaw`SELECT 1 FROM "Group" WHERE "id" = ${groupId}::uuid FOR UPDATE`;
  const members = await tx.membership.findMany({
    where: { groupId },
    include: { user: { select: { id: true, name: true } } },
  });
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
  return accept(viewMember({ ...member, role: role ?? member.role }));
}
