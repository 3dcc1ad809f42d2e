/**
 * Whether a request comes straight from the machine that Lectern runs on, for what is offered to nobody else. A proxy
 * may rewrite the host; what else it says is not believed where no setting tells of one, but that it was there is.
 */

/** Put on a request by bin/serve.js, which takes away what a proxy said that no setting tells of. */
export const handedOnHeader = "x-lectern-handed-on";

type Sent = Pick<Headers, "get">;

/** Tells whether a request names this machine by a name that leads nowhere else, and nobody handed it on. */
export function isFromThisMachine(headers: Sent): boolean {
  const host = `http://${headers.get("host") ?? ""}`;
  if (!URL.canParse(host)) return false;
  return isLoopback(new URL(host).hostname.replace(/^\[|\]$/g, "")) && !isHandedOn(headers);
}

/** Tells whether a name or an address of a machine, without a port, leads nowhere but to this one. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d+){3}$/.test(host);
}

/**
 * Next writes the host and the peer's address into X-Forwarded-Host and -For where it finds none: of a request that
 * nobody handed on they say nothing else.
 */
function isHandedOn(headers: Sent): boolean {
  if (headers.get(handedOnHeader) !== null || headers.get("forwarded") !== null) return true;
  const host = headers.get("x-forwarded-host");
  if (host !== null && host !== headers.get("host")) return true;
  const peer = headers.get("x-forwarded-for")?.replace(/^::ffff:(?=\d)/i, "");
  return peer !== undefined && !isLoopback(peer);
}
