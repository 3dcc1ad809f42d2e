/**
 * Finding who a request comes from. A session or a token counts only while its row says so: ended, revoked,
 * expired, or of a disabled account, it is nobody's.
 */
import { findInvitation } from "@/lib/groups/invitations/queries";
import { accept, type Refusal, type Result, refuse } from "@/lib/result";
import { db, type Transaction } from "@/lib/server/db";
import { readEnv } from "@/lib/server/env";
import { type Actor, anonymous, type Person } from "./actor";
import { hashOfSecret } from "./secret-token";
import { idleLifetime } from "./sessions/lifetime";
import { findSessionCookie, openSession } from "./session-cookie";
import { type AccountView, viewAccount } from "./view";

/** The refusal of what only a person can ask for. */
export const notSignedIn = refuse("unauthenticated", "Sign in first.");

/** The times of use are kept to the minute: a write at every request would be one too many. */
const useResolution = 60_000;

const owner = {
  select: {
    id: true,
    name: true,
    adminAt: true,
    disabledAt: true,
    memberships: { where: { group: { deletedAt: null } }, select: { groupId: true, role: true } },
  },
} as const;

interface Owner {
  id: string;
  name: string;
  adminAt: Date | null;
  disabledAt: Date | null;
  memberships: { groupId: string; role: Person["memberships"][string] }[];
}

function personOf(user: Owner, via: Person["via"]): Person {
  return {
    kind: "person",
    id: user.id,
    name: user.name,
    isAdmin: user.adminAt !== null,
    memberships: Object.fromEntries(user.memberships.map(({ groupId, role }) => [groupId, role])),
    via,
  };
}

/**
 * Finds who a request comes from, by its access token or its session cookie. A cookie that no longer holds is
 * anonymous, as if it were not there; a token that does not is refused with `unauthenticated`.
 */
export async function findActor(request: Request): Promise<Result<Actor>> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return await findByAuthorization(authorization);
  return accept(await findByCookie(request.headers.get("cookie")));
}

async function findByAuthorization(authorization: string): Promise<Result<Actor>> {
  const secret = /^Bearer +([\w~+/.=-]+)$/i.exec(authorization.trim())?.[1];
  const person = secret === undefined ? null : await findByToken(secret);
  return person
    ? accept(person)
    : refuse("unauthenticated", "This access token is not known, or no longer holds.");
}

async function findByToken(secret: string): Promise<Person | null> {
  const now = new Date();
  const token = await db.accessToken.findUnique({
    where: { tokenHash: hashOfSecret(secret) },
    include: { user: owner },
  });
  if (!token || token.revokedAt || token.user.disabledAt) return null;
  if (token.expiresAt && token.expiresAt <= now) return null;
  if (!token.lastUsedAt || now.getTime() - token.lastUsedAt.getTime() > useResolution) {
    await db.accessToken.update({ where: { id: token.id }, data: { lastUsedAt: now } });
  }
  return personOf(token.user, { token: token.id });
}

/** Finds who a Cookie header's session is of; anonymous when it has none that holds. */
export async function findByCookie(header: string | null): Promise<Actor> {
  const cookie = findSessionCookie(header);
  const id = cookie === null ? null : await openSession(cookie);
  if (id === null) return anonymous;
  const now = new Date();
  const session = await db.session.findUnique({ where: { id }, include: { user: owner } });
  if (!session || session.endedAt || session.expiresAt <= now || session.user.disabledAt) return anonymous;
  if (now.getTime() - session.lastSeenAt.getTime() > useResolution) {
    const expiresAt = new Date(now.getTime() + idleLifetime);
    await db.session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt: now, expiresAt } });
  }
  return personOf(session.user, { session: session.id });
}

/** The actor's own account. */
export async function readAccount(actor: Actor): Promise<Result<AccountView>> {
  if (actor.kind === "anonymous") return notSignedIn;
  return accept(viewAccount(await db.user.findUniqueOrThrow({ where: { id: actor.id } })));
}

/** The refusal of a sign-up with an invitation that opens nothing. */
export const isNoInvitation = refuse(
  "invalid",
  "This invitation is not valid, or no longer. Ask for a new one.",
  {
    fields: [{ path: "invitation", message: "This invitation is not valid, or no longer." }],
  },
);

/** Why nobody can sign up with this invitation, or with none; null when they can. */
export async function findSignUpRefusal(
  invitation: string | undefined,
  client: Transaction = db,
): Promise<Refusal | null> {
  const { signUp } = readEnv();
  if (signUp === "closed")
    return refuse("forbidden", "New accounts are made by the administrator here.").refusal;
  if (invitation === undefined) {
    if (signUp === "open") return null;
    return refuse("forbidden", "Signing up needs an invitation to a group. Ask whoever runs one.").refusal;
  }
  return (await findInvitation(invitation, client)) ? null : isNoInvitation.refusal;
}

/** The same actor as they are now, for what stays open longer than a request; anonymous when they may no longer act. */
export async function findAgain(actor: Actor): Promise<Actor> {
  if (actor.kind === "anonymous") return actor;
  const holds = { endedAt: null, expiresAt: { gt: new Date() } };
  const found =
    "session" in actor.via
      ? await db.session.findFirst({ where: { id: actor.via.session, ...holds }, include: { user: owner } })
      : await db.accessToken.findFirst({
          where: { id: actor.via.token, revokedAt: null },
          include: { user: owner },
        });
  if (!found || found.user.disabledAt) return anonymous;
  if (found.expiresAt && found.expiresAt <= new Date()) return anonymous;
  return personOf(found.user, actor.via);
}

/**
 * The person whom the command line acts for: the one of an e-mail address or an id, else the first administrator.
 * Null when there is none, or their account is disabled.
 */
export async function findPersonNamed(
  named: { email: string } | { username: string } | { id: string } | null,
): Promise<Person | null> {
  const user = await db.user.findFirst({
    where: { disabledAt: null, ...(named ?? { adminAt: { not: null } }) },
    orderBy: { adminAt: "asc" },
    ...owner,
  });
  return user && personOf(user, { session: "" });
}
