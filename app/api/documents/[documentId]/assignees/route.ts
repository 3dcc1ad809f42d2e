import { AssigneeQuery } from "@/lib/claims/assignees/input";
import { listAssignees } from "@/lib/claims/assignees/queries";
import { AssigneeView } from "@/lib/claims/assignees/view";
import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";

export const GET = route(AssigneeQuery, listAssignees, {
  summary: "List who may be given a document's claims",
  answers: pageSchema(AssigneeView),
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");
