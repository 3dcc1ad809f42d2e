import { listAssignees } from "@/lib/claims/assignees/queries";
import { AssigneeList } from "@/lib/claims/assignees/view";
import { DocumentId } from "@/lib/documents/input";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(DocumentId, listAssignees, {
  summary: "List who may be given a document's claims",
  answers: AssigneeList,
});
export const { POST, PUT, PATCH, DELETE } = allowOnly("GET");
