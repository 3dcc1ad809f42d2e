/** Who looks at a page: the actor of the request that a server component is rendered for. */
import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { Actor } from "@/lib/accounts/actor";
import { findByCookie } from "@/lib/accounts/queries";
import { inReach } from "./in-reach";
import { takeFromPageLimit } from "./page-limit";

/**
 * The actor of this page view, found once for each; anonymous where nobody is signed in. Every page, or its
 * layout, asks for it first, so that here each view takes once from the limit on reading.
 */
export const currentActor: () => Promise<Actor> = cache(async () => {
  const sent = await headers();
  const actor = await inReach(() => findByCookie(sent.get("cookie")));
  await takeFromPageLimit("read", actor);
  return actor;
});
