import { ExportQuery } from "@/lib/exporting/input";
import { exportDocument } from "@/lib/exporting/queries";
import { allowOnly } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const GET = route(ExportQuery, exportDocument, {
  summary: "Carry a document's report away, as html or jsonld",
  limit: "export",
  types: ["text/html", "application/ld+json"],
  respond: ({ name, contentType, content }) =>
    new Response(content, {
      headers: {
        "Content-Type": contentType,
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "Cache-Control": "private, no-store",
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      },
    }),
});
export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");
