import { deleteGroup, editGroup } from "@/lib/groups/commands";
import { GroupChange, GroupId, GroupRemoval } from "@/lib/groups/input";
import { readGroup } from "@/lib/groups/queries";
import { GroupView } from "@/lib/groups/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(GroupId, readGroup, { summary: "Read a group", answers: GroupView });
export const PATCH = route(GroupChange, editGroup, { summary: "Rename a group", answers: GroupView });
export const DELETE = route(GroupRemoval, deleteGroup, { summary: "End a group", status: 204 });
export const { POST, PUT, OPTIONS } = allowOnly("GET", "PATCH", "DELETE");
