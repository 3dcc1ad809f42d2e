/**
 * Whether a request comes straight from the machine that Lectern runs on, for what is offered to nobody else. A proxy
 * may rewrite the host; what else it says is not believed where no setting tells of one, but that it was there is.
 */

/** Put on a request by bin/serve.js, which takes away what a proxy said that no setting tells of. */
export const handedOnHeader = "x-lectern-handed-on";

type Sent = Pick<Headers, "get">;

/** Tells whether a request names this machine by a name that leads nowhere else, and nobody handed it on. */
export function isFromThisMachine(headers: Sent): boolean {
  return isLoopback(headers.get("host") ?? "") && !isHandedOn(headers);
}

/** Tells whether a host, with or without a port, leads nowhere but to this machine. */
function isLoopback(host: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
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
  return peer !== undefined && !isLoopback(peer.includes(":") ? `[${peer}]` : peer);
}
