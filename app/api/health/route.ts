import { withApiHeaders } from "@/lib/http/api-headers";
import { allowOnly } from "@/lib/http/methods";

export const dynamic = "force-dynamic";

/** Alive: the process answers. */
export function GET() {
  return withApiHeaders(Response.json({ status: "alive" }, { headers: { "Cache-Control": "no-store" } }));
}
export const { POST, PUT, PATCH, DELETE } = allowOnly("GET");
