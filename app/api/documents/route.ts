import { importDocument } from "@/lib/documents/commands";
import { DocumentQuery, NewDocument } from "@/lib/documents/input";
import { listDocuments } from "@/lib/documents/library/queries";
import { DocumentView, ListedDocument } from "@/lib/documents/view";
import { allowOnly } from "@/lib/http/methods";
import { pageSchema } from "@/lib/http/page";
import { route } from "@/lib/http/route";

/** An article of 1,000,000 characters, each as JSON may escape it, with its markup. */
const importLimit = 16 * 1024 * 1024;

export const GET = route(DocumentQuery, listDocuments, {
  summary: "List the documents I may read, or those I may bring back",
  answers: pageSchema(ListedDocument),
});
export const POST = route(NewDocument, importDocument, {
  summary: "Import an article",
  status: 201,
  limit: "import",
  bodyLimit: importLimit,
  answers: DocumentView,
});
export const { PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");
