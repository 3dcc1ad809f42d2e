/** Making and revoking access tokens. */
import { recordEvent, recordEvents } from "@/lib/events/commands";
import { newId } from "@/lib/http/id";
import { accept, acceptExisting, type Result, refuse } from "@/lib/result";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db, type Transaction } from "@/lib/server/db";
import type { Actor, Person } from "../actor";
import { findAccount } from "../operator/queries";
import { notSignedIn } from "../queries";
import { accessTokenPrefix, hashOfSecret, newSecret } from "../secret-token";
import { NewToken, type TokenId } from "./input";
import { defaultDays, endAfter } from "./lifetime";
import { type NewTokenView, viewToken } from "./view";

interface TokenSeed extends NewToken {
  userId: string;
  secret: string;
}

async function insertToken(id: string, seed: TokenSeed) {
  const { userId, name, expiresAt } = seed;
  const createHash = createHashOf({ actor: userId, name, expiresAt: expiresAt ?? null });
  return await createOnce({
    hash: createHash,
    find: () => db.accessToken.findUnique({ where: { id } }),
    create: async () => {
      const tokenHash = hashOfSecret(seed.secret);
      const data = {
        id,
        userId,
        name,
        tokenHash,
        createHash,
        expiresAt: expiresAt ? new Date(expiresAt) : null,
      };
      return await db.$transaction(async (tx) => {
        const row = await tx.accessToken.create({ data });
        await recordEvent(tx, { type: "token.created", subjectId: id, actorId: userId });
        return accept(row);
      });
    },
  });
}

/**
 * Makes an access token, and shows it this once. Refuses `invalid` for an end that is past, or that lies after the end
 * of the token that asks: what is lent for a time lends nothing for longer.
 */
export async function createToken(actor: Actor, input: NewToken): Promise<Result<NewTokenView>> {
  if (actor.kind === "anonymous") return notSignedIn;
  const end = input.expiresAt ? new Date(input.expiresAt) : null;
  if (end && end <= new Date()) return refuseEnd("must lie in the future");
  const latest = await endOfOwn(actor);
  if (latest && (!end || end > latest)) {
    return refuseEnd(`must not lie after ${latest.toISOString()}, when the token that asks ends`);
  }
  const secret = newSecret(accessTokenPrefix);
  const made = await insertToken(input.id ?? newId(), { ...input, userId: actor.id, secret });
  if (!made.ok) return made;
  return made.existing
    ? acceptExisting({ ...viewToken(made.value), token: null })
    : accept({ ...viewToken(made.value), token: secret });
}

function refuseEnd(message: string) {
  return refuse("invalid", "No token can be made with this end.", {
    fields: [{ path: "expiresAt", message }],
  });
}

/** When the token that an actor came with ends; null for one without an end, and for who signed in. */
async function endOfOwn({ via }: Person): Promise<Date | null> {
  if (!("token" in via)) return null;
  const own = await db.accessToken.findUnique({ where: { id: via.token }, select: { expiresAt: true } });
  return own?.expiresAt ?? null;
}

interface OperatorToken {
  /** "Command line" when left out. */
  name?: string | undefined;
  /** Null for a token that never ends; as on the page of settings when left out. */
  days?: number | null | undefined;
}

/** What the command line has made: the secret, to be shown this once, and when it ends. */
interface MadeToken {
  secret: string;
  expiresAt: Date | null;
}

/**
 * Makes an access token for the account of a login, as the command line does. Refuses `not-found` for a login that nobody
 * has, `invalid` for a name that will not do.
 */
export async function createTokenFor(login: string, given: OperatorToken = {}): Promise<Result<MadeToken>> {
  const { days = defaultDays } = given;
  const found = await findAccount(login);
  if (!found.ok) return found;
  const name = NewToken.shape.name.safeParse(given.name ?? "Command line");
  if (!name.success) return refuse("invalid", "The name must have 1 to 100 characters.");
  const secret = newSecret(accessTokenPrefix);
  const expiresAt = days === null ? null : endAfter(days);
  const seed = { userId: found.value.id, name: name.data, secret, expiresAt: expiresAt?.toISOString() };
  const made = await insertToken(newId(), seed);
  return made.ok ? accept({ secret, expiresAt }) : made;
}

const noSuchToken = refuse("not-found", "There is no such token, or it is revoked already.");

interface Revocation {
  userId: string;
  /** Who revokes them, null for whoever runs Lectern; their owner when left out. */
  actorId?: string | null;
  /** The one token to revoke; all of them when left out. */
  only?: string;
}

/** Revokes access tokens of one person within a transaction; answers how many were not yet revoked. */
export async function revokeTokens(tx: Transaction, revocation: Revocation): Promise<number> {
  const { userId, actorId = userId, only } = revocation;
  const revoked = await tx.accessToken.updateManyAndReturn({
    where: { userId, revokedAt: null, ...(only === undefined ? {} : { id: only }) },
    data: { revokedAt: new Date() },
    select: { id: true },
  });
  const ids = revoked.map(({ id }) => id);
  await recordEvents(tx, { type: "token.revoked", actorId }, ids);
  return revoked.length;
}

/** Revokes an access token of anybody, as the command line does; answers its name. Refuses `not-found` as `revokeToken` does. */
export async function revokeTokenOf({ tokenId }: TokenId): Promise<Result<string>> {
  const token = await db.accessToken.findUnique({ where: { id: tokenId } });
  if (!token) return noSuchToken;
  const { userId, name } = token;
  const count = await db.$transaction((tx) => revokeTokens(tx, { userId, only: tokenId, actorId: null }));
  return count > 0 ? accept(name) : noSuchToken;
}

/** Revokes one of the actor's access tokens. Refuses `not-found` for one that is another's or revoked. */
export async function revokeToken(actor: Actor, input: TokenId): Promise<Result<null>> {
  if (actor.kind === "anonymous") return notSignedIn;
  const count = await db.$transaction((tx) => revokeTokens(tx, { userId: actor.id, only: input.tokenId }));
  return count > 0 ? accept(null) : noSuchToken;
}
