import { allowOnly } from "@/lib/http/methods";

export const dynamic = "force-dynamic";

/** Alive: the process answers. */
export function GET() {
  return Response.json({ status: "alive" }, { headers: { "Cache-Control": "no-store" } });
}
export const { POST, PUT, PATCH, DELETE } = allowOnly("GET");
