import { MemberQuery, NewInvitation } from "@/lib/groups/input";
import { createInvitation } from "@/lib/groups/invitations/commands";
import { listInvitations } from "@/lib/groups/invitations/queries";
import { InvitationView } from "@/lib/groups/view";
import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";

export const GET = route(MemberQuery, listInvitations, {
  summary: "List the invitations that can be used",
  answers: pageSchema(InvitationView),
});
export const POST = route(NewInvitation, createInvitation, {
  summary: "Invite people with a code",
  status: 201,
  answers: InvitationView,
});
export const { PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");
