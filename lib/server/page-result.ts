/** What a page does with a Result: shows its value, or the page that says why there is nothing to show. */
import "server-only";
import { notFound, redirect } from "next/navigation";
import type { Actor, Person } from "@/lib/accounts/actor";
import { signInPath } from "@/lib/accounts/sign-in-path";
import type { Result } from "@/lib/result";

/** The value of a result. Goes to the sign-in page, which leads back to `here`, or else to the not-found page. */
export function shown<Value>(result: Result<Value>, here: string): Value {
  if (result.ok) return result.value;
  if (result.refusal.kind === "unauthenticated") redirect(signInPath(here));
  notFound();
}

/** The actor as a person; whoever is not signed in is sent to do so, and comes back to `here`. */
export function signedIn(actor: Actor, here: string): Person {
  if (actor.kind === "anonymous") redirect(signInPath(here));
  return actor;
}
