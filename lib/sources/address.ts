/** Web addresses of sources: which are accepted, and how two ways of writing one address become the same. */

const full = /^https?:\/\/[^/\\?#]/i;
// The URL parser drops tabs and line breaks ("java\nscript:"), so an address with any is not what it seems.
const hidden = /[\s\p{Cc}]/u;
const tracking = /^(utm_.*|fbclid|gclid)$/i;

/**
 * Normalises a full http or https address: the host in lower case, no fragment, no parameters that only say
 * how a reader came there. Null for any other scheme, and for one that holds a name or a password.
 */
export function normalizeAddress(address: string): string | null {
  if (!full.test(address) || hidden.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return null;
  url.hash = "";
  const parameters = url.search.slice(1).split("&");
  // Rewritten only where something goes: URLSearchParams would encode the rest anew and make another address of it.
  const kept = parameters.filter((parameter) => !tracking.test(parameter.split("=", 1)[0] ?? ""));
  if (kept.length < parameters.length) url.search = kept.join("&");
  return url.href;
}

/** Names a page by its address until someone gives it a title: host and path, without "www." and the last slash. */
export function titleOfAddress(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host.replace(/^www\./, "")}${readable(pathname).replace(/\/$/, "")}`;
}

function readable(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
