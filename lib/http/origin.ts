/** Whether a change borne by a cookie comes from our own pages, as the browser itself reports it. */

/**
 * Tells whether the browser says that the request comes from this origin. Sec-Fetch-Site is asked first;
 * without it the Origin must have the request's own host. A request with neither is not from our pages.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return new URL(origin).host === host;
}
