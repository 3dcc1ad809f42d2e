import { DeletedQuery } from "@/lib/deleted/input";
import { listDeleted } from "@/lib/deleted/queries";
import { DeletedView } from "@/lib/deleted/view";
import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";

export const GET = route(DeletedQuery, listDeleted, {
  summary: "List what was deleted in a document that I may bring back",
  answers: pageSchema(DeletedView),
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");
