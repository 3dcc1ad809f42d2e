/** Inviting people into a group with a link or a code, and joining with one. */
import { type Actor, idOf, type Person, roleIn } from "@/lib/accounts/actor";
import { recordEvent } from "@/lib/events/commands";
import { newId } from "@/lib/http/id";
import { accept, acceptExisting, type Result, refuse } from "@/lib/result";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db, type Transaction } from "@/lib/server/db";
import { publicOrigin } from "@/lib/server/origin";
import type { InvitationRemoval, JoinCode, NewInvitation } from "../input";
import { hasGivenPassword } from "../members/queries";
import { canManageGroup } from "../policy";
import { findGroup, findMyGroup, groupIsGone, isGivenPassword } from "../queries";
import { type GroupKind, type Role, rolesOf } from "../role";
import { type GroupView, type InvitationRow, type InvitationView, viewGroup, viewInvitation } from "../view";
import { newCode } from "./code";
import { findInvitation } from "./queries";

const isNotInCharge = refuse("forbidden", "Only those in charge of the group may invite.");
const isNotValid = refuse("not-found", "This invitation is not valid, or no longer. Ask for a new one.");

function refuseRole(kind: GroupKind, role: Role | undefined) {
  if (role === undefined || rolesOf(kind).includes(role)) return null;
  const message = `must be one of ${rolesOf(kind).join(", ")}`;
  return refuse("invalid", `A ${kind} has no such role.`, { fields: [{ path: "role", message }] });
}

function refuseEnd(expiresAt: NewInvitation["expiresAt"]) {
  if (!expiresAt || new Date(expiresAt) > new Date()) return null;
  const fields = [{ path: "expiresAt", message: "must lie in the future" }];
  return refuse("invalid", "No invitation can be made with this end.", { fields });
}

/**
 * Makes an invitation. Whoever has its code joins with its role, until it expires or is revoked. Refuses `invalid` for
 * an end that is past.
 */
export async function createInvitation(actor: Actor, input: NewInvitation): Promise<Result<InvitationView>> {
  const group = await findMyGroup(actor, input.groupId);
  if (!group) return groupIsGone;
  if (actor.kind === "anonymous" || !canManageGroup(actor, group)) return isNotInCharge;
  const refused = refuseRole(group.kind, input.role);
  if (refused) return refused;
  const hash = createHashOf({ actor: actor.id, ...input });
  const id = input.id ?? newId();
  const made = await createOnce<InvitationRow>({
    hash,
    find: () => db.invitation.findUnique({ where: { id } }),
    create: async () =>
      refuseEnd(input.expiresAt) ??
      accept(await insertInvitation(actor, { ...input, id, hash, kind: group.kind })),
  });
  if (!made.ok) return made;
  const view = viewInvitation(made.value, publicOrigin());
  return made.existing ? acceptExisting(view) : accept(view);
}

type Invitation = NewInvitation & { id: string; hash: string; kind: GroupKind };

async function insertInvitation(actor: Person, input: Invitation): Promise<InvitationRow> {
  const { id, groupId, hash, kind } = input;
  return await db.$transaction(async (tx) => {
    await recordEvent(tx, { type: "invitation.created", subjectId: id, groupId, actorId: actor.id });
    return await tx.invitation.create({
      data: {
        id,
        groupId,
        code: newCode(),
        role: input.role ?? (kind === "team" ? "member" : "learner"),
        expiresAt: input.expiresAt ? new Date(input.expiresAt) : null,
        createdById: actor.id,
        createHash: hash,
      },
    });
  });
}

/** Revokes an invitation: its code no longer lets anybody in. Who joined with it stays. */
export async function revokeInvitation(actor: Actor, input: InvitationRemoval): Promise<Result<null>> {
  const group = await findMyGroup(actor, input.groupId);
  if (!group) return groupIsGone;
  if (!canManageGroup(actor, group)) return isNotInCharge;
  const revoked = await db.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: input.invitationId, groupId: group.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const event = { subjectId: input.invitationId, groupId: group.id, actorId: idOf(actor) };
    if (count > 0) await recordEvent(tx, { type: "invitation.revoked", ...event });
    return count > 0;
  });
  return revoked
    ? accept(null)
    : refuse("not-found", "There is no such invitation, or it is revoked already.");
}

/**
 * Joins the group of a code. Who is in it already keeps their role, and is answered with 200. Refuses `forbidden` while
 * somebody else knows the password: whoever gave it would come into the group too.
 */
export async function joinGroup(actor: Actor, input: JoinCode): Promise<Result<GroupView>> {
  if (actor.kind === "anonymous") return refuse("unauthenticated", "Sign in first.");
  const invitation = await findInvitation(input.code);
  if (!invitation) return isNotValid;
  const { groupId, role } = invitation;
  const isNew = roleIn(actor, groupId) === undefined;
  const joined = await db.$transaction(async (tx) => {
    if (isNew && (await hasGivenPassword(tx, actor.id))) return null;
    return await addMember(tx, invitation, actor.id);
  });
  if (joined === null) return isGivenPassword;
  const group = await findGroup(groupId);
  if (!group) return isNotValid;
  const memberships = { ...actor.memberships, [groupId]: actor.memberships[groupId] ?? role };
  const view = viewGroup({ ...actor, memberships }, group);
  return joined ? accept(view) : acceptExisting(view);
}

/** Makes a person a member as an invitation says, within a transaction; false for who is one, whose role stays. */
export async function addMember(
  tx: Transaction,
  { groupId, role }: { groupId: string; role: Role },
  userId: string,
): Promise<boolean> {
  const { count } = await tx.membership.createMany({
    data: [{ groupId, userId, role }],
    skipDuplicates: true,
  });
  const event = { subjectId: userId, groupId, actorId: userId };
  if (count > 0) await recordEvent(tx, { type: "membership.created", ...event });
  return count > 0;
}
