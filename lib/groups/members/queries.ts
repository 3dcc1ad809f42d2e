/** Finding a group's members, with what the policies ask of them. */
import type { Actor, Person } from "@/lib/accounts/actor";
import type { EventType } from "@/lib/events/event";
import { type Page, pageOf } from "@/lib/http/page";
import { accept, type Result } from "@/lib/result";
import { db, type Transaction } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { MemberId, MemberQuery } from "../input";
import { findMyGroup, groupIsGone } from "../queries";
import { type MemberRow, type MemberView, viewMember } from "../view";

/** What is read of a member for an actor: a MemberRow but for `wasChanged`, which the events know. */
function memberSelectionFor(actor: Person) {
  const ofActor = { where: { userId: actor.id }, select: { role: true } };
  const group = { select: { memberships: ofActor } };
  return {
    user: {
      select: {
        id: true,
        name: true,
        email: true,
        username: true,
        adminAt: true,
        _count: { select: { externalAccounts: true } },
        memberships: { select: { group } },
        documents: { where: { groupId: { not: null } }, distinct: ["groupId"], select: { group } },
      },
    },
  } as const satisfies Prisma.MembershipInclude;
}

/** Which of these people were given another role in the group, or were out of it once, as its events tell. */
async function findChanged(
  client: Transaction,
  groupId: string,
  userIds: string[],
): Promise<ReadonlySet<string>> {
  const types: EventType[] = ["membership.updated", "membership.deleted"];
  const events = await client.event.findMany({
    where: { groupId, type: { in: types }, subjectId: { in: userIds } },
    select: { subjectId: true },
  });
  return new Set(events.map(({ subjectId }) => subjectId));
}

/** A group's members, in the order they joined. */
export async function listMembers(actor: Actor, input: MemberQuery): Promise<Result<Page<MemberView>>> {
  const group = await findMyGroup(actor, input.groupId);
  if (!group || actor.kind === "anonymous") return groupIsGone;
  const { after } = input;
  const later: Prisma.MembershipWhereInput = after
    ? { OR: [{ joinedAt: { gt: after.at } }, { joinedAt: after.at, userId: { gt: after.id } }] }
    : {};
  const rows = await db.membership.findMany({
    where: { AND: [{ groupId: group.id }, later] },
    include: memberSelectionFor(actor),
    orderBy: [{ joinedAt: "asc" }, { userId: "asc" }],
    take: input.limit + 1,
  });
  const changed = await findChanged(
    db,
    group.id,
    rows.map(({ userId }) => userId),
  );
  const keyed = rows.map((row) => {
    const { userId, joinedAt } = row;
    return { ...row, wasChanged: changed.has(userId), id: userId, createdAt: joinedAt };
  });
  return accept(pageOf(keyed, input.limit, (row) => viewMember(actor, group, row)));
}

/** One member, within a transaction; null when there is none. */
export async function findMember(
  tx: Transaction,
  actor: Person,
  { groupId, userId }: MemberId,
): Promise<MemberRow | null> {
  const where = { groupId_userId: { groupId, userId } };
  const row = await tx.membership.findUnique({ where, include: memberSelectionFor(actor) });
  return row && { ...row, wasChanged: (await findChanged(tx, groupId, [userId])).has(userId) };
}

/** Tells whether somebody's password was given to them, and that none is given until the transaction ends. */
export async function hasGivenPassword(tx: Transaction, userId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isGiven: boolean }[]>`
    SELECT "passwordGivenAt" IS NOT NULL AS "isGiven" FROM "User" WHERE "id" = ${userId}::uuid FOR KEY SHARE`;
  return row?.isGiven ?? false;
}
