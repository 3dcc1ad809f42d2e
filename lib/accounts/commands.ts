/** Making and changing accounts. */
import { recordEvent } from "@/lib/events/commands";
import { refuseUnseen } from "@/lib/http/etag";
import { newId } from "@/lib/http/id";
import { accept, type Result, refuse } from "@/lib/result";
import { db, isUniqueViolation, type Transaction } from "@/lib/server/db";
import type { Actor } from "./actor";
import type { AccountChange, PasswordChange } from "./input";
import { hashPassword, isPasswordOf } from "./password-hash";
import { faultInPassword } from "./password-rules";
import { canChangePassword } from "./policy";
import { notSignedIn } from "./queries";
import { endSessions } from "./sessions/commands";
import { revokeTokens } from "./tokens/commands";
import { type AccountRow, type AccountView, viewAccount } from "./view";

/** What an account is made from. Without a password its owner signs in by another way. */
export interface AccountSeed {
  id?: string | undefined;
  name: string;
  email?: string | undefined;
  username?: string | undefined;
  passwordHash?: string;
  /** Whether the password was made up for them, by whoever runs Lectern. */
  isMadeUp?: boolean;
  /** Whether somebody vouches for the e-mail address: a provider, an answered mail, an administrator. */
  hasProvenEmail?: true;
  isAdmin?: boolean;
}

/** Makes an account and its event within a transaction; throws a unique violation when its names are taken. */
export async function insertAccount(tx: Transaction, seed: AccountSeed): Promise<AccountRow> {
  const now = new Date();
  const user = await tx.user.create({
    data: {
      id: seed.id ?? newId(),
      name: seed.name,
      email: seed.email ?? null,
      username: seed.username ?? null,
      passwordHash: seed.passwordHash ?? null,
      passwordMadeUpAt: seed.isMadeUp ? now : null,
      emailVerifiedAt: seed.hasProvenEmail ? now : null,
      adminAt: seed.isAdmin ? now : null,
    },
  });
  await recordEvent(tx, { type: "account.created", subjectId: user.id, actorId: user.id });
  return user;
}

/** Says which of its names another account has; `conflict`. */
export async function refuseTaken(seed: AccountSeed): Promise<Result<never>> {
  const byEmail =
    seed.email === undefined ? null : await db.user.findUnique({ where: { email: seed.email } });
  const path = byEmail ? "email" : "username";
  const message = `There is an account with this ${byEmail ? "e-mail address" : "username"} already. Sign in, or choose another.`;
  return refuse("conflict", message, { fields: [{ path, message }] });
}

/** Makes an account. Refuses `conflict` when the address or the username is another's. */
export async function makeAccount(seed: AccountSeed): Promise<Result<AccountRow>> {
  try {
    return accept(await db.$transaction((tx) => insertAccount(tx, seed)));
  } catch (error) {
    if (isUniqueViolation(error)) return await refuseTaken(seed);
    throw error;
  }
}

/** Changes the actor's name. */
export async function changeAccount(actor: Actor, input: AccountChange): Promise<Result<AccountView>> {
  if (actor.kind === "anonymous") return notSignedIn;
  return await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${actor.id}::uuid FOR UPDATE`;
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.id } });
    const unseen = refuseUnseen(input.ifMatch, before.revision);
    if (unseen) return { ok: false, refusal: unseen };
    if (input.name === undefined || input.name === before.name) return accept(viewAccount(before));
    const after = await tx.user.update({
      where: { id: actor.id },
      data: { name: input.name, revision: { increment: 1 } },
    });
    await recordEvent(tx, { type: "account.updated", subjectId: actor.id, actorId: actor.id });
    return accept(viewAccount(after));
  });
}

/**
 * Changes the actor's password and ends their other sessions; where the current one was given them, their access tokens
 * too, as whoever gave it may have made them. Refuses `invalid` when the current one is wrong or the next one is weak,
 * `forbidden` to who comes with a token, and `conflict` where it was replaced while the current one was looked at.
 */
export async function changePassword(actor: Actor, input: PasswordChange): Promise<Result<null>> {
  if (actor.kind === "anonymous") return notSignedIn;
  if (!canChangePassword(actor)) {
    return refuse("forbidden", "An access token cannot change the password. Sign in to change it.");
  }
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.id } });
  if (user.passwordHash !== null && !(await isPasswordOf(user.passwordHash, input.current ?? ""))) {
    return refuseField("current", "This is not your current password.");
  }
  const owner = { name: user.name, email: user.email ?? undefined, username: user.username ?? undefined };
  const fault = faultInPassword(input.next, owner);
  if (fault) return refuseField("next", fault);
  const passwordHash = await hashPassword(input.next);
  const except = "session" in actor.via ? actor.via.session : null;
  const userId = actor.id;
  const seen = { passwordHash: user.passwordHash };
  const isReplaced = await db.$transaction((tx) =>
    replacePassword(tx, { userId, passwordHash, actorId: userId, except, seen }),
  );
  return isReplaced ? accept(null) : wasReset;
}

const wasReset = refuse(
  "conflict",
  "Your password was replaced meanwhile by whoever may give you a new one. Sign in with that.",
);

interface Replacement {
  userId: string;
  passwordHash: string;
  /** Who does it; null for whoever runs Lectern. */
  actorId: string | null;
  /** The one session that goes on. */
  except?: string | null;
  /** The class in which it is given; left out where its owner chooses it, or whoever runs Lectern gives it. */
  groupId?: string;
  /** Whether whoever runs Lectern had it made up. */
  isMadeUp?: boolean;
  /** What stood when the current password was shown; left out where that was not asked for. */
  seen?: { passwordHash: string | null };
}

/**
 * Gives an account another password, with its event, and ends its sessions, within a transaction. Its access tokens stay
 * only where its owner replaces one that they chose themselves. False, with nothing done, where another password stands
 * than was seen.
 */
export async function replacePassword(tx: Transaction, replacement: Replacement): Promise<boolean> {
  const { userId, passwordHash, actorId, except = null, groupId, isMadeUp = false, seen } = replacement;
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
  const before = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  if (seen && seen.passwordHash !== before.passwordHash) return false;
  const now = new Date();
  await tx.user.update({
    where: { id: userId },
    data: {
      passwordHash,
      passwordGivenAt: groupId === undefined ? null : now,
      passwordMadeUpAt: isMadeUp ? now : null,
      revision: { increment: 1 },
    },
  });
  const event = { type: "account.updated", subjectId: userId, actorId } as const;
  await recordEvent(tx, groupId === undefined ? event : { ...event, groupId });
  await endSessions(tx, { userId, actorId, except });
  if (actorId !== userId || before.passwordGivenAt !== null) await revokeTokens(tx, { userId, actorId });
  return true;
}

function refuseField(path: string, message: string): Result<never> {
  return refuse("invalid", message, { fields: [{ path, message }] });
}
