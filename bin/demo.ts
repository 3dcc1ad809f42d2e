/** Whether this start is a demonstration: the example's people may be signed in as by anyone who comes. */
import type { Env } from "@/lib/server/env";
import { isLoopback } from "@/lib/server/this-machine";

/** Tells whether the demonstration may be offered: on the bundled database, and only where nobody else can come. */
export function mayOfferDemo(
  env: Pick<Env, "host" | "publicUrl" | "trustedProxies">,
  database: { isBundled: boolean },
): boolean {
  return database.isBundled && isLoopback(env.host) && env.publicUrl === null && env.trustedProxies === 0;
}
