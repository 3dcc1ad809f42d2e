/**
 * Finding a group's invitations, and what the code of one opens. Whoever has the code may know the group's name: that is
 * what it is for.
 */
import type { Actor } from "@/lib/accounts/actor";
import { beforeCursor, type Page, pageOf } from "@/lib/http/page";
import { accept, type Result, refuse } from "@/lib/result";
import { db, type Transaction } from "@/lib/server/db";
import { publicOrigin } from "@/lib/server/origin";
import type { MemberQuery } from "../input";
import { canManageGroup } from "../policy";
import { findMyGroup, groupIsGone } from "../queries";
import { type InvitationView, viewInvitation } from "../view";

/**
 * The invitation of a code, with its group; null without a code, and when it is unknown, revoked or expired, or the group
 * has ended.
 */
export async function findInvitation(code: string | undefined, client: Transaction = db) {
  if (code === undefined) return null;
  const invitation = await client.invitation.findUnique({ where: { code }, include: { group: true } });
  if (!invitation || invitation.revokedAt !== null || invitation.group.deletedAt !== null) return null;
  return invitation.expiresAt !== null && invitation.expiresAt <= new Date() ? null : invitation;
}

/** What an invitation's bearer is told before they join: into what, as what, and by whom; null as for `findInvitation`. */
export async function readInvitation(code: string | undefined) {
  const invitation = await findInvitation(code);
  if (!invitation) return null;
  const { group, role, createdById, code: kept } = invitation;
  const invitedBy = await db.user.findUnique({ where: { id: createdById }, select: { name: true } });
  return { code: kept, role, invitedBy, group: { id: group.id, name: group.name, kind: group.kind } };
}

/** The invitations of a group that can still be used, for those who manage it. */
export async function listInvitations(
  actor: Actor,
  input: MemberQuery,
): Promise<Result<Page<InvitationView>>> {
  const group = await findMyGroup(actor, input.groupId);
  if (!group) return groupIsGone;
  if (!canManageGroup(actor, group))
    return refuse("forbidden", "Only those in charge of the group may see its invitations.");
  const rows = await db.invitation.findMany({
    where: {
      AND: [
        { groupId: group.id, revokedAt: null },
        { OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
        beforeCursor(input.after),
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
  });
  const origin = publicOrigin();
  return accept(pageOf(rows, input.limit, (row) => viewInvitation(row, origin)));
}
