import { InvitationRemoval } from "@/lib/groups/input";
import { revokeInvitation } from "@/lib/groups/invitations/commands";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const DELETE = route(InvitationRemoval, revokeInvitation, {
  summary: "Revoke an invitation",
  status: 204,
});
export const { GET, POST, PUT, PATCH, OPTIONS } = allowOnly("DELETE");
