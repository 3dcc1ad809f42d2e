/** Finding what an invitation's code opens. Whoever has the code may know the group's name: that is what it is for. */
import { db, type Transaction } from "@/lib/server/db";

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
