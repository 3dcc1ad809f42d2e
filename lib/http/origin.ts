/** Whether a change borne by a cookie comes from our own pages, as the browser itself reports it. */
import { readEnv } from "@/lib/server/env";
import { hostOf, schemeOf } from "@/lib/server/origin";

/**
 * Tells whether the browser says that the request comes from this origin. Sec-Fetch-Site is asked first; without
 * it the Origin must be that of LECTERN_URL, or have the request's own host, and scheme as far as that is known, where
 * that is not set. A request with neither is not from our pages.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { protocol, host, origin: named } = new URL(origin);
  const { publicUrl } = readEnv();
  if (publicUrl !== null) return named === new URL(publicUrl).origin;
  return host === hostOf(request) && [null, protocol].includes(schemeOf(request));
}
