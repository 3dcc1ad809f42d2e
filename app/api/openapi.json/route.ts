import { withApiHeaders } from "@/lib/http/api-headers";
import { allowOnly } from "@/lib/http/methods";
import { describeApi } from "@/lib/http/openapi";
import { addresses } from "./addresses";

/** The API described, for tools and people. */
export function GET() {
  return withApiHeaders(Response.json(describeApi(addresses)));
}
export const { POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");
