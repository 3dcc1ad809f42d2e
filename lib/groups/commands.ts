/** Making, changing and ending groups. */
import { type Actor, idOf, type Person } from "@/lib/accounts/actor";
import { recordEvent } from "@/lib/events/commands";
import { fateOf } from "@/lib/events/event";
import { refuseUnseen, wasChanged } from "@/lib/http/etag";
import { newId } from "@/lib/http/id";
import { refuseRestore } from "@/lib/restoring";
import { accept, acceptExisting, type Result, refuse } from "@/lib/result";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { GroupChange, GroupId, GroupRemoval, NewGroup } from "./input";
import { hasGivenPassword } from "./members/queries";
import { canManageGroup } from "./policy";
import { findGroup, findMyGroup, groupIsGone, isGivenPassword } from "./queries";
import { type GroupRow, type GroupView, viewGroup } from "./view";

/** Makes a group, with the actor in charge of it. Refuses `forbidden` while somebody else knows their password. */
export async function createGroup(actor: Actor, input: NewGroup): Promise<Result<GroupView>> {
  if (actor.kind === "anonymous") return refuse("unauthenticated", "Sign in first.");
  const id = input.id ?? newId();
  const hash = createHashOf({ actor: actor.id, ...input });
  const role = input.kind === "team" ? "owner" : "instructor";
  const made = await createOnce({
    hash,
    find: () => findGroup(id),
    create: async () => {
      const isMade = await db.$transaction(async (tx) => {
        if (await hasGivenPassword(tx, actor.id)) return false;
        const { name, kind } = input;
        const memberships = { create: { userId: actor.id, role } } as const;
        await tx.group.create({
          data: { id, name, kind, createdById: actor.id, createHash: hash, memberships },
        });
        await recordEvent(tx, { type: "group.created", subjectId: id, groupId: id, actorId: actor.id });
        return true;
      });
      if (!isMade) return isGivenPassword;
      const row = await findGroup(id);
      return row ? accept(row) : groupIsGone;
    },
  });
  if (!made.ok) return made;
  const asMember = await asMemberOf(actor, id);
  if (!asMember) return groupIsGone;
  const view = viewGroup(asMember, made.value);
  return made.existing ? acceptExisting(view) : accept(view);
}

/** The actor with the role they have in a group at this moment, ended or not; null when they are not in it. */
async function asMemberOf(actor: Person, groupId: string): Promise<Person | null> {
  const key = { groupId, userId: actor.id };
  const membership = await db.membership.findUnique({ where: { groupId_userId: key } });
  return membership && { ...actor, memberships: { ...actor.memberships, [groupId]: membership.role } };
}

const isNotInCharge = refuse("forbidden", "Only those in charge of the group may do this.");

/** Renames a group. */
export async function editGroup(actor: Actor, input: GroupChange): Promise<Result<GroupView>> {
  const row = await findMyGroup(actor, input.groupId);
  if (!row) return groupIsGone;
  if (!canManageGroup(actor, row)) return isNotInCharge;
  const unseen = refuseUnseen(input.ifMatch, row.revision);
  if (unseen) return { ok: false, refusal: unseen };
  const saved = await changeRow(actor, row, input.name === undefined ? {} : { name: input.name });
  const changed = saved ? await findGroup(row.id) : null;
  return changed ? accept(viewGroup(actor, changed)) : wasChanged;
}

/** Ends a group for all its members; what belongs to it is out of their reach until it is restored. */
export async function deleteGroup(actor: Actor, input: GroupRemoval): Promise<Result<null>> {
  const row = await findMyGroup(actor, input.groupId);
  if (!row) return groupIsGone;
  if (!canManageGroup(actor, row)) return isNotInCharge;
  const unseen = refuseUnseen(input.ifMatch, row.revision);
  if (unseen) return { ok: false, refusal: unseen };
  return (await changeRow(actor, row, { deletedAt: new Date() })) ? accept(null) : wasChanged;
}

/** Brings a deleted group back, within 30 days, for whoever was in charge of it. */
export async function restoreGroup(actor: Actor, input: GroupId): Promise<Result<GroupView>> {
  if (actor.kind === "anonymous") return refuse("unauthenticated", "Sign in first.");
  const row = await findGroup(input.groupId);
  const asMember = await asMemberOf(actor, input.groupId);
  if (!row || !asMember) return groupIsGone;
  if (!canManageGroup(asMember, { ...row, deletedAt: null }))
    return row.deletedAt === null ? isNotInCharge : groupIsGone;
  const refused = refuseRestore(row);
  if (refused) return refused;
  if (row.deletedAt !== null) await changeRow(actor, row, { deletedAt: null });
  const restored = await findGroup(row.id);
  return restored ? accept(viewGroup(asMember, restored)) : groupIsGone;
}

/** Writes a change on the revision it was made on, with its event; false when another came first. */
async function changeRow(
  actor: Actor,
  row: GroupRow,
  change: Prisma.GroupUncheckedUpdateManyInput,
): Promise<boolean> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.group.updateMany({
      where: { id: row.id, revision: row.revision },
      data: { ...change, revision: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) return false;
    await recordEvent(tx, {
      type: `group.${fateOf(change)}`,
      subjectId: row.id,
      groupId: row.id,
      actorId: idOf(actor),
    });
    return true;
  });
}
