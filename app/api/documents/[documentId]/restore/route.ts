import { restoreDocument } from "@/lib/documents/commands";
import { DocumentId } from "@/lib/documents/input";
import { DocumentView } from "@/lib/documents/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const POST = route(DocumentId, restoreDocument, {
  summary: "Bring a deleted document back",
  answers: DocumentView,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
