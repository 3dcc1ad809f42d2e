import { deleteDocument, editDocument } from "@/lib/documents/commands";
import { DocumentChange, DocumentId, DocumentRemoval } from "@/lib/documents/input";
import { readDocument } from "@/lib/documents/queries";
import { DocumentView } from "@/lib/documents/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(DocumentId, readDocument, {
  summary: "Read a document's metadata",
  answers: DocumentView,
});
export const PATCH = route(DocumentChange, editDocument, {
  summary: "Change a document's metadata",
  answers: DocumentView,
});
export const DELETE = route(DocumentRemoval, deleteDocument, { summary: "Delete a document", status: 204 });
export const { POST, PUT, OPTIONS } = allowOnly("GET", "PATCH", "DELETE");
