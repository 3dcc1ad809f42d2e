/** Making and revoking access tokens. */
import { recordEvent, recordEvents } from "@/lib/events/commands";
import { newId } from "@/lib/http/id";
import { accept, acceptExisting, type Result, refuse } from "@/lib/result";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db, type Transaction } from "@/lib/server/db";
import type { Actor, Person } from "../actor";
import { notSignedIn } from "../queries";
import { accessTokenPrefix, hashOfSecret, newSecret } from "../secret-token";
import type { NewToken, TokenId } from "./input";
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

/** Makes an access token for the account of an e-mail address, as the command line does; answers it. */
export async function createTokenFor(email: string, name = "Command line"): Promise<Result<string>> {
  const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() } });
  if (!user) return refuse("not-found", `There is no account with the e-mail address ${email}.`);
  const secret = newSecret(accessTokenPrefix);
  const made = await insertToken(newId(), { userId: user.id, name, secret });
  return made.ok ? accept(secret) : made;
}

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

/** Revokes one of the actor's access tokens. Refuses `not-found` for one that is another's or revoked. */
export async function revokeToken(actor: Actor, input: TokenId): Promise<Result<null>> {
  if (actor.kind === "anonymous") return notSignedIn;
  const count = await db.$transaction((tx) => revokeTokens(tx, { userId: actor.id, only: input.tokenId }));
  return count > 0 ? accept(null) : refuse("not-found", "There is no such token, or it is revoked already.");
}
