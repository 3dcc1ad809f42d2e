/**
 * Gives every page view its Content-Security-Policy, with a fresh nonce that Next puts on its own scripts, and the
 * fixed security headers. It lets everyone through: who may see what is decided by the queries and commands alone.
 */
import { type NextRequest, NextResponse } from "next/server";
import { fixedHeaders } from "@/lib/server/fixed-headers.js";
import { hereHeader } from "@/lib/server/here";
import { makeNonce, pagePolicy, transportHeader } from "@/lib/server/security-headers";

export function proxy(request: NextRequest): NextResponse {
  const nonce = makeNonce();
  const policy = pagePolicy(nonce, process.env.NODE_ENV === "development");

  // Next reads the nonce out of the policy on the request it renders; ours are set over any the client sent.
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set(hereHeader, request.nextUrl.pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const { key, value } of fixedHeaders) response.headers.set(key, value);
  if (isSecure(request)) response.headers.set(transportHeader.key, transportHeader.value);
  return response;
}

/** Tells whether the reader came by https, here or at the proxy in front; a false claim only reaches its own sender. */
function isSecure(request: NextRequest): boolean {
  const forwarded = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return (forwarded ?? request.nextUrl.protocol.replace(":", "")) === "https";
}

/** Pages only. An API answer sets its own headers, and passing it through here would cut a large upload short. */
export const config = {
  matcher: ["/((?!api/|_next/static/|_next/image|favicon.ico|icon.svg).*)"],
};
