/** Finding groups. Only members know that a group is there. */
import type { Actor, Person } from "@/lib/accounts/actor";
import { beforeCursor, type Page, pageOf } from "@/lib/http/page";
import { accept, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import { listDeletedGroups } from "./deleted/queries";
import { chooseYourOwn } from "./given-password";
import type { GroupId, GroupQuery } from "./input";
import { canSeeGroup } from "./policy";
import { isWriting } from "./role";
import { groupSelection } from "./selection";
import { type GroupRow, type GroupView, type ListedGroup, viewGroup } from "./view";

/** The sentence for a group that is not there, or that the actor is not in. */
export const groupIsGone = refuse("not-found", "That group is gone, or you are not in it.");

/** The refusal of another group to somebody whose password was given to them. */
export const isGivenPassword = refuse("forbidden", chooseYourOwn);

/** A group's row, deleted or not, whoever asks; for commands that then ask a policy. */
export async function findGroup(groupId: string): Promise<GroupRow | null> {
  return await db.group.findUnique({ where: { id: groupId }, include: groupSelection });
}

/** A group that the actor is in; null when there is none. */
export async function findMyGroup(actor: Actor, groupId: string): Promise<GroupRow | null> {
  const row = await findGroup(groupId);
  return row && canSeeGroup(actor, row) ? row : null;
}

/** One group. */
export async function readGroup(actor: Actor, input: GroupId): Promise<Result<GroupView>> {
  const row = await findMyGroup(actor, input.groupId);
  return row ? accept(viewGroup(actor, row)) : groupIsGone;
}

/** The groups the actor is in, new ones first. */
export async function listGroups(actor: Actor, input: GroupQuery): Promise<Result<Page<ListedGroup>>> {
  if (actor.kind === "anonymous") return refuse("unauthenticated", "Sign in first.");
  if (input.scope === "deleted") return await listDeletedGroups(actor, input);
  const rows = await db.group.findMany({
    where: {
      AND: [{ id: { in: Object.keys(actor.memberships) }, deletedAt: null }, beforeCursor(input.after)],
    },
    include: groupSelection,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  return accept(pageOf(rows, input.limit, (row) => viewGroup(actor, row)));
}

/** The groups that a person may add their own work to, by name. */
export async function listWritableGroups({ memberships }: Person): Promise<{ id: string; name: string }[]> {
  const ids = Object.entries(memberships).flatMap(([id, role]) => (isWriting(role) ? [id] : []));
  return await db.group.findMany({
    where: { id: { in: ids }, deletedAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
