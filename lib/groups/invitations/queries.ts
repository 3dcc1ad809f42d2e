/** Finding what an invitation's code opens. Whoever has the code may know the group's name: that is what it is for. */
import { db } from "@/lib/server/db";

/** The invitation of a code, with its group; null when it is unknown, revoked or expired, or the group has ended. */
export async function findInvitation(code: string) {
  const invitation = await db.invitation.findUnique({ where: { code }, include: { group: true } });
  if (!invitation || invitation.revokedAt !== null || invitation.group.deletedAt !== null) return null;
  return invitation.expiresAt !== null && invitation.expiresAt <= new Date() ? null : invitation;
}
