import { DocumentText } from "@/lib/documents/input";
import { readText } from "@/lib/documents/queries";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(DocumentText, readText, {
  summary: "Read the canonical text of a version, which every offset counts into",
  types: ["text/plain"],
  respond: (text) =>
    new Response(text, {
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
    }),
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");
