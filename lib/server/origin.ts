/** Where people reach this Lectern. */
import { networkInterfaces } from "node:os";
import { trustedProxies } from "./address";
import { readEnv } from "./env";
import { handedOnHeader } from "./this-machine";

/** The address that links to us begin with, without a slash at its end: LECTERN_URL, or where we listen. */
export function publicOrigin(): string {
  const { publicUrl, host, port } = readEnv();
  const [address] = addressesOf(publicUrl ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`);
  return address.replace(/\/+$/, "");
}

/**
 * Where a browser finds what listens at an address, the one for the most people first: where that stands for all
 * addresses of the machine, which no browser can go to, its address on the network, if it has one, and localhost.
 */
export function addressesOf(address: string, interfaces = networkInterfaces()): [string, ...string[]] {
  if (!["0.0.0.0", "[::]"].includes(new URL(address).hostname)) return [address];
  const network = Object.values(interfaces)
    .flatMap((those) => those ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal);
  const at = (hostname: string) => Object.assign(new URL(address), { hostname }).origin;
  return network ? [at(network.address), at("localhost")] : [at("localhost")];
}

/** The host a request names; what a proxy says it was is believed only where a proxy is trusted. */
export function hostOf(request: Request): string {
  const forwarded = trustedProxies() > 0 ? request.headers.get("x-forwarded-host") : null;
  return forwarded?.split(",").at(-1)?.trim() ?? request.headers.get("host") ?? new URL(request.url).host;
}

/**
 * The scheme a request came by, with its colon: we speak http, and what a proxy says that it spoke is believed only where
 * a proxy is trusted. Null where that is not known, because a request was handed on.
 */
export function schemeOf({ headers }: Request): string | null {
  const told = headers.get("x-forwarded-proto")?.split(",").at(-1)?.trim();
  if (trustedProxies() > 0) return told ? `${told}:` : null;
  // Next writes "http" where nobody told anything.
  return headers.has(handedOnHeader) || (told ?? "http") !== "http" ? null : "http:";
}
