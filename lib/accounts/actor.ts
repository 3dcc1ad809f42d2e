/**
 * An actor: whoever a request comes from, as policies see them. Read once for each request, with the groups
 * they are in, so that every policy is a pure function.
 */
import type { Role } from "@/lib/groups/role";

export interface Person {
  kind: "person";
  id: string;
  name: string;
  isAdmin: boolean;
  /** Role by group id, of every group that is not deleted. */
  memberships: Readonly<Record<string, Role>>;
  /** The session (a row's id) or the access token they came with. */
  via: { session: string } | { token: string };
}

export type Actor = { kind: "anonymous" } | Person;

export const anonymous: Actor = { kind: "anonymous" };

/** The actor's id; null when nobody is signed in. */
export function idOf(actor: Actor): string | null {
  return actor.kind === "person" ? actor.id : null;
}

/** The actor's role in a group; undefined when there is no group or no membership. */
export function roleIn(actor: Actor, groupId: string | null): Role | undefined {
  return actor.kind === "person" && groupId !== null ? actor.memberships[groupId] : undefined;
}
