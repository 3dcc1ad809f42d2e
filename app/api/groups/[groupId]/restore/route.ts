import { restoreGroup } from "@/lib/groups/commands";
import { GroupId } from "@/lib/groups/input";
import { GroupView } from "@/lib/groups/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const POST = route(GroupId, restoreGroup, {
  summary: "Bring an ended group back",
  answers: GroupView,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
