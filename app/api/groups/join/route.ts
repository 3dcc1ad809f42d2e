import { JoinCode } from "@/lib/groups/input";
import { joinGroup } from "@/lib/groups/invitations/commands";
import { GroupView } from "@/lib/groups/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const POST = route(JoinCode, joinGroup, {
  summary: "Join a group with the code of an invitation",
  status: 201,
  limit: "credentials",
  answers: GroupView,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
