/** The headers that every answer of the API carries; a page's come from the proxy. */
import { apiPolicy, fixedHeaders } from "@/lib/server/fixed-headers.js";
import { transportHeader } from "@/lib/server/security-headers";

/** Adds what the browser is told to refuse on our behalf. A policy that the answer has already stays. */
export function withApiHeaders(response: Response, request?: Request): Response {
  for (const { key, value } of fixedHeaders) response.headers.set(key, value);
  if (!response.headers.has(apiPolicy.key)) response.headers.set(apiPolicy.key, apiPolicy.value);
  const isSecure = request?.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
  if (isSecure) response.headers.set(transportHeader.key, transportHeader.value);
  return response;
}
