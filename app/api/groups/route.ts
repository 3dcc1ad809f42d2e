import { createGroup } from "@/lib/groups/commands";
import { GroupQuery, NewGroup } from "@/lib/groups/input";
import { listGroups } from "@/lib/groups/queries";
import { GroupView, ListedGroup } from "@/lib/groups/view";
import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";

export const GET = route(GroupQuery, listGroups, {
  summary: "List my groups, or those I may bring back",
  answers: pageSchema(ListedGroup),
});
export const POST = route(NewGroup, createGroup, {
  summary: "Make a group",
  status: 201,
  answers: GroupView,
});
export const { PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");
