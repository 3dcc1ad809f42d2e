import { previewImport } from "@/lib/documents/commands";
import { DocumentDraft } from "@/lib/documents/input";
import { ImportPreview } from "@/lib/documents/view";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const POST = route(DocumentDraft, previewImport, {
  summary: "Show what an import would make of some content; nothing is saved",
  limit: "import",
  bodyLimit: 16 * 1024 * 1024,
  answers: ImportPreview,
});
export const { GET, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");
