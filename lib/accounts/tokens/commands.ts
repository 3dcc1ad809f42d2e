/** Making and revoking access tokens. */
import { recordEvent } from "@/lib/events/commands";
import { newId } from "@/lib/http/id";
import { accept, acceptExisting, type Result, refuse } from "@/lib/result";
import { createHashOf } from "@/lib/server/create-hash";
import { createOnce } from "@/lib/server/create-once";
import { db } from "@/lib/server/db";
import type { Actor } from "../actor";
import { canGiveAccess } from "../policy";
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
 * Makes an access token, and shows it this once. Refuses `invalid` for an end that is past, `forbidden` to who
 * comes with a token.
 */
export async function createToken(actor: Actor, input: NewToken): Promise<Result<NewTokenView>> {
  if (actor.kind === "anonymous") return notSignedIn;
  if (!canGiveAccess(actor)) {
    return refuse("forbidden", "An access token cannot make another. Sign in to make one.");
  }
  if (input.expiresAt && new Date(input.expiresAt) <= new Date()) {
    const fields = [{ path: "expiresAt", message: "must lie in the future" }];
    return refuse("invalid", "This token would have expired already.", { fields });
  }
  const secret = newSecret(accessTokenPrefix);
  const made = await insertToken(input.id ?? newId(), { ...input, userId: actor.id, secret });
  if (!made.ok) return made;
  return made.existing
    ? acceptExisting({ ...viewToken(made.value), token: null })
    : accept({ ...viewToken(made.value), token: secret });
}

/** Makes an access token for the account of an e-mail address, as the command line does; answers it. */
export async function createTokenFor(email: string, name = "Command line"): Promise<Result<string>> {
  const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() } });
  if (!user) return refuse("not-found", `There is no account with the e-mail address ${email}.`);
  const secret = newSecret(accessTokenPrefix);
  const made = await insertToken(newId(), { userId: user.id, name, secret });
  return made.ok ? accept(secret) : made;
}

/** Revokes one of the actor's access tokens. Refuses `not-found` for one that is another's or revoked. */
export async function revokeToken(actor: Actor, input: TokenId): Promise<Result<null>> {
  if (actor.kind === "anonymous") return notSignedIn;
  const { count } = await db.$transaction(async (tx) => {
    const revoked = await tx.accessToken.updateMany({
      where: { id: input.tokenId, userId: actor.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const event = { type: "token.revoked", subjectId: input.tokenId, actorId: actor.id } as const;
    if (revoked.count > 0) await recordEvent(tx, event);
    return revoked;
  });
  return count > 0 ? accept(null) : refuse("not-found", "There is no such token, or it is revoked already.");
}
