import { MemberChange, MemberRemoval } from "@/lib/groups/input";
import { removeMember, setRole } from "@/lib/groups/members/commands";
import { MemberView } from "@/lib/groups/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const PUT = route(MemberChange, setRole, { summary: "Give a member a role", answers: MemberView });
export const DELETE = route(MemberRemoval, removeMember, {
  summary: "Remove a member, or leave",
  status: 204,
});
export const { GET, POST, PATCH, OPTIONS } = allowOnly("PUT", "DELETE");
