import { MemberQuery } from "@/lib/groups/input";
import { listMembers } from "@/lib/groups/members/queries";
import { MemberView } from "@/lib/groups/view";
import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";

export const GET = route(MemberQuery, listMembers, {
  summary: "List a group's members",
  answers: pageSchema(MemberView),
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");
