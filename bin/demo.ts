/** Whether this start is a demonstration: the example's people may be signed in as by anyone who comes. */
import type { Env } from "@/lib/server/env";

/** Tells whether a name that is listened on leads nowhere but to this machine. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d+){3}$/.test(host);
}

/** Tells whether the demonstration may be offered: on the bundled database, and only where nobody else can come. */
export function mayOfferDemo(
  env: Pick<Env, "host" | "publicUrl" | "trustedProxies">,
  database: { isBundled: boolean },
): boolean {
  return database.isBundled && isLoopback(env.host) && env.publicUrl === null && env.trustedProxies === 0;
}
