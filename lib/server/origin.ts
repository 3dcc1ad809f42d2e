/** Where people reach this Lectern. */
import { trustedProxies } from "./address";
import { readEnv } from "./env";

/** The address that links to us begin with, without a slash at its end: LECTERN_URL, or where we listen. */
export function publicOrigin(): string {
  const { publicUrl, host, port } = readEnv();
  return (publicUrl ?? `http://${host}:${port}`).replace(/\/+$/, "");
}

/** The host a request names; what a proxy says it was is believed only where a proxy is trusted. */
export function hostOf(request: Request): string {
  const forwarded = trustedProxies() > 0 ? request.headers.get("x-forwarded-host") : null;
  return forwarded?.split(",").at(-1)?.trim() ?? request.headers.get("host") ?? new URL(request.url).host;
}
