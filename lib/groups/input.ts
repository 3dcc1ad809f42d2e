/** What may be sent about groups, invitations and members. */
import { z } from "zod";
import { Id } from "@/lib/http/id";
import { PageQuery } from "@/lib/http/page";
import { groupKinds, roles } from "./role";

const name = z.string().max(200).regex(/\S/u, "must not be blank");
const role = z.enum(roles);

export const NewGroup = z.object({ id: Id.optional(), name, kind: z.enum(groupKinds) });
export type NewGroup = z.infer<typeof NewGroup>;

export const GroupId = z.object({ groupId: Id });
export type GroupId = z.infer<typeof GroupId>;

export const GroupChange = z.object({ groupId: Id, ifMatch: z.string().optional(), name: name.optional() });
export type GroupChange = z.infer<typeof GroupChange>;

export const GroupRemoval = GroupChange.pick({ groupId: true, ifMatch: true });
export type GroupRemoval = z.infer<typeof GroupRemoval>;

/** Of `deleted` ones it lists those that I may bring back. */
export const GroupQuery = PageQuery.extend({ scope: z.enum(["deleted"]).optional() });
export type GroupQuery = z.infer<typeof GroupQuery>;
export const MemberQuery = PageQuery.extend({ groupId: Id });
export type MemberQuery = z.infer<typeof MemberQuery>;

export const NewInvitation = z.object({
  groupId: Id,
  id: Id.optional(),
  role: role.optional(),
  expiresAt: z.iso.datetime({ offset: true }).nullable().optional(),
});
export type NewInvitation = z.infer<typeof NewInvitation>;

export const InvitationRemoval = z.object({ groupId: Id, invitationId: Id });
export type InvitationRemoval = z.infer<typeof InvitationRemoval>;

/** A code as a person may copy it: with its dashes, in any case. */
export const JoinCode = z.object({
  code: z
    .string()
    .max(100)
    .transform((code) => code.replace(/[\s-]/g, "").toUpperCase())
    .pipe(z.string().min(1)),
});
export type JoinCode = z.infer<typeof JoinCode>;

export const MemberId = z.object({ groupId: Id, userId: Id });
export type MemberId = z.infer<typeof MemberId>;

export const MemberChange = z.object({ groupId: Id, userId: Id, ifMatch: z.string().optional(), role });
export type MemberChange = z.infer<typeof MemberChange>;

export const MemberRemoval = MemberChange.pick({ groupId: true, userId: true, ifMatch: true });
export type MemberRemoval = z.infer<typeof MemberRemoval>;
