/**
 * Where a request comes from. Next puts the peer's address into X-Forwarded-For where it finds none, so that
 * a proxy's word and our own are in one header; bin/serve.js removes what a client claims itself.
 */
import { isIPv6 } from "node:net";

/** How many proxies stand before Lectern and may be believed: the setting TRUST_PROXY, 0 when it is not set. */
export function trustedProxies(): number {
  return Number(process.env.TRUST_PROXY ?? 0) || 0;
}

/**
 * The address a request comes from, as text; `unknown` where no server was in the way, as in a test. Each
 * proxy adds at the right what it saw, so that counting from there nothing a client wrote is believed.
 */
export function addressOf(headers: Pick<Headers, "get">): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const address = hops.at(-Math.max(1, trustedProxies())) ?? hops[0] ?? "";
  return address.replace(/^::ffff:(?=\d+\.)/i, "") || "unknown";
}

/** What limits count by: an IPv4 address, or the /64 that one IPv6 subscriber has whole. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1).split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array.from({ length: zeros }, () => "0"), ...last].slice(0, 4).join(":");
}
