import { withApiHeaders } from "@/lib/http/api-headers";
import { allowOnly } from "@/lib/http/methods";
import { findReadiness } from "@/lib/server/readiness";

export const dynamic = "force-dynamic";

/** Able to serve: the database answers, and every migration of this build is applied to it. */
export async function GET() {
  const readiness = await findReadiness();
  return withApiHeaders(
    Response.json(readiness, {
      status: readiness.status === "ready" ? 200 : 503,
      headers: { "Cache-Control": "no-store" },
    }),
  );
}
export const { POST, PUT, PATCH, DELETE } = allowOnly("GET");
