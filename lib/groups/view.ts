/** A group, its members and its invitations as the API answers them. */
import { z } from "zod";
import { type Actor, roleIn } from "@/lib/accounts/actor";
import { DeletionView } from "@/lib/deleted/view";
import { etagOf } from "@/lib/http/etag";
import { joinPath } from "./invitations/join-path";
import {
  canGivePassword,
  canManageGroup,
  findPasswordObstacle,
  type MemberSubject,
  passwordObstacles,
} from "./policy";
import { type GroupKind, groupKinds, type Role, roles } from "./role";

export const GroupView = z.object({
  id: z.uuid(),
  etag: z.string(),
  name: z.string(),
  kind: z.enum(groupKinds),
  /** My own role in it. */
  role: z.enum(roles).nullable(),
  memberCount: z.int(),
  can: z.object({ manage: z.boolean() }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type GroupView = z.infer<typeof GroupView>;

/** A group as a list has it; one that was ended says when, by whom, and how long it can be brought back. */
export const ListedGroup = GroupView.extend({ deletion: DeletionView.exactOptional() });
export type ListedGroup = z.infer<typeof ListedGroup>;

export interface GroupRow {
  id: string;
  name: string;
  kind: GroupKind;
  revision: number;
  createHash: string;
  createdAt: Date;
  updatedAt: Date;
  deletedAt: Date | null;
  _count: { memberships: number };
}

export function viewGroup(actor: Actor, row: GroupRow): GroupView {
  return {
    id: row.id,
    etag: etagOf(row.revision),
    name: row.name,
    kind: row.kind,
    role: roleIn(actor, row.id) ?? null,
    memberCount: row._count.memberships,
    can: { manage: canManageGroup(actor, row) },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export const MemberView = z.object({
  etag: z.string(),
  user: z.object({ id: z.uuid(), name: z.string() }),
  role: z.enum(roles),
  joinedAt: z.iso.datetime(),
  can: z.object({ givePassword: z.boolean() }),
  /** Why I can give this pupil of mine no new password; null where I can, and of whom I do not teach. */
  passwordObstacle: z.enum(passwordObstacles).nullable(),
});
export type MemberView = z.infer<typeof MemberView>;

export interface MemberRow {
  userId: string;
  role: Role;
  joinedAt: Date;
  user: {
    id: string;
    name: string;
    email: string | null;
    username: string | null;
    adminAt: Date | null;
    _count: { externalAccounts: number };
    /** The groups they are in, each with the actor's own membership of it. */
    memberships: { group: ActorIn }[];
    /** A document of theirs in each group that has one. */
    documents: { group: ActorIn | null }[];
  };
  /** Whether they were given another role in the group, or were out of it once. */
  wasChanged: boolean;
}

interface ActorIn {
  memberships: { role: Role }[];
}

/** A member as the policies see them. */
export function subjectOf({ role, wasChanged, user }: MemberRow): MemberSubject {
  return {
    role,
    wasChanged,
    isAdmin: user.adminAt !== null,
    hasOtherWayIn: user.email !== null || user._count.externalAccounts > 0,
    actorRoles: [...user.memberships, ...user.documents].map(({ group }) => group?.memberships[0]?.role),
  };
}

/** A membership has no fields but its role, which is its own ETag. */
export function viewMember(actor: Actor, group: GroupRow, row: MemberRow): MemberView {
  const { id, name } = row.user;
  const subject = subjectOf(row);
  return {
    etag: etagOf(row.role),
    user: { id, name },
    role: row.role,
    joinedAt: row.joinedAt.toISOString(),
    can: { givePassword: canGivePassword(actor, group, subject) },
    passwordObstacle: findPasswordObstacle(actor, group, subject),
  };
}

/** A password that was made up for a member, this once, and the name that it goes with. */
export const GivenPassword = z.object({ username: z.string(), password: z.string() });
export type GivenPassword = z.infer<typeof GivenPassword>;

/** It is revoked, never edited, so its ETag is always the same and its revocation needs none. */
export const InvitationView = z.object({
  id: z.uuid(),
  etag: z.string(),
  code: z.string(),
  /** Where someone who has the link joins. */
  url: z.string(),
  role: z.enum(roles),
  expiresAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type InvitationView = z.infer<typeof InvitationView>;

export interface InvitationRow {
  id: string;
  code: string;
  role: Role;
  createHash: string;
  expiresAt: Date | null;
  createdAt: Date;
}

/** Presents an invitation, with its link at `origin`, where people reach this Lectern. */
export function viewInvitation(row: InvitationRow, origin: string): InvitationView {
  return {
    id: row.id,
    etag: etagOf(1),
    code: row.code,
    url: origin + joinPath(row.code),
    role: row.role,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
