/** Finding a group's members, with what the policies ask of them. */
import { type Person } from "@/lib/accounts/actor";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/prisma/generated/client";
import type { MemberId } from "../input";
import type { MemberRow } from "../view";

/** What is read of a member for an actor: a MemberRow. */
export function memberSelectionFor(actor: Person) {
  const ofActor = { where: { userId: actor.id }, select: { role: true } };
  return {
    user: {
      select: {
        id: true,
        name: true,
        email: true,
        username: true,
        adminAt: true,
        _count: { select: { externalAccounts: true } },
        memberships: { select: { group: { select: { memberships: ofActor } } } },
      },
    },
  } as const satisfies Prisma.MembershipInclude;
}

/** One member, within a transaction; null when there is none. */
export async function findMember(
  tx: Transaction,
  actor: Person,
  { groupId, userId }: MemberId,
): Promise<MemberRow | null> {
  const where = { groupId_userId: { groupId, userId } };
  return await tx.membership.findUnique({ where, include: memberSelectionFor(actor) });
}
