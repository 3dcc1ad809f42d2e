/** Holds page views to the limits of the API: what a page reads costs as much as when a script asks for it. */
import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Actor } from "@/lib/accounts/actor";
import { hereHeader } from "./here";
import { type AllowanceName, takeFromLimit } from "./limits";

/** Takes a page view from an allowance. Goes to the page that says how long to wait when there is none left. */
export async function takeFromPageLimit(name: AllowanceName, actor: Actor): Promise<void> {
  const sent = await headers();
  const refusal = await takeFromLimit(name, actor, { headers: sent });
  if (!refusal) return;
  const seconds = String(refusal.retryAfter ?? 60);
  redirect(`/wait?${new URLSearchParams({ seconds, next: sent.get(hereHeader) ?? "/" })}`);
}
