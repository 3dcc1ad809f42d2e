/** What an actor may do with their own account. */
import type { Person } from "./actor";

/** May change what lets them in: whoever has signed in. A password made with an access token would outlive it. */
export function canChangePassword(actor: Person): boolean {
  return "session" in actor.via;
}
