/** Who looks at a page: the actor of the request that a server component is rendered for. */
import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import type { Actor } from "@/lib/accounts/actor";
import { findByCookie } from "@/lib/accounts/queries";

/** The actor of this page view, found once for each; anonymous where nobody is signed in. */
export const currentActor: () => Promise<Actor> = cache(async () => {
  const sent = await headers();
  return await findByCookie(sent.get("cookie"));
});
