/** What an actor may do with their own account. */
import type { Person } from "./actor";

/**
 * May make what lets somebody in as them: another access token, another password. Whoever has signed in may; who
 * comes with a token may not, for what it made would outlive it.
 */
export function canGiveAccess(actor: Person): boolean {
  return "session" in actor.via;
}
