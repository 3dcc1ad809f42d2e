/**
 * Signing up: making one's own account and, with an invitation, joining its group, both or neither. What was sent with a
 * password is kept for a quarter of an hour, sealed, so that a retry after a lost answer finds what it made. No password
 * is ever tried here: guessing has its own limits, at sign-in.
 */
import { createHmac } from "node:crypto";
import { addMember } from "@/lib/groups/invitations/commands";
import { findInvitation } from "@/lib/groups/invitations/queries";
import { newId } from "@/lib/http/id";
import { accept, acceptExisting, type Result, refuse } from "@/lib/result";
import { createHashOf } from "@/lib/server/create-hash";
import { db, isUniqueViolation, type Transaction } from "@/lib/server/db";
import type { Actor } from "../actor";
import { type AccountSeed, insertAccount, refuseTaken } from "../commands";
import type { NewAccount } from "../input";
import { hashPassword } from "../password-hash";
import { findSignUpRefusal, isNoInvitation } from "../queries";
import { sealingSecret } from "../session-cookie";
import { type AccountRow, type AccountView, viewAccount } from "../view";

/** How long a sign-up is recognised when it is sent again, in milliseconds. */
const retryTime = 15 * 60 * 1000;

const kind = "sign-up:";

const idIsTaken = refuse("conflict", "This id is taken by something else.");

/** What an account was made from: keyed, so that a copy of the database helps nobody to guess the password in it. */
function sealOf(input: NewAccount): string {
  return createHmac("sha256", sealingSecret()).update(createHashOf(input)).digest("hex");
}

/** The account that this very sign-up made a moment ago; null for any other, which also ends the recognising. */
async function findEarlier(input: NewAccount): Promise<AccountRow | null> {
  if (input.id === undefined) return null;
  const identifier = kind + input.id;
  const mark = await db.oneTimeToken.findFirst({ where: { identifier, expiresAt: { gt: new Date() } } });
  if (!mark) return null;
  if (mark.tokenHash === sealOf(input)) return await db.user.findUnique({ where: { id: input.id } });
  await db.oneTimeToken.deleteMany({ where: { identifier } });
  return null;
}

/** The answer of the account that this very sign-up made; null where it made none. */
async function answerEarlier(input: NewAccount): Promise<Result<AccountView> | null> {
  const earlier = await findEarlier(input);
  return earlier && acceptExisting(viewAccount(earlier));
}

async function isTaken(id: string | undefined): Promise<boolean> {
  return id !== undefined && (await db.user.count({ where: { id } })) > 0;
}

/**
 * Signs a person up, and takes them into the group they were invited to. Refuses `forbidden` where sign-up is
 * closed or needs an invitation, `conflict` for a name that is taken.
 */
export async function signUp(_actor: Actor, input: NewAccount): Promise<Result<AccountView>> {
  const earlier = await answerEarlier(input);
  if (earlier) return earlier;
  const refusal = await findSignUpRefusal(input.invitation);
  if (refusal) return { ok: false, refusal };
  // The first of several at once may have made it since.
  if (await isTaken(input.id)) return (await answerEarlier(input)) ?? idIsTaken;
  const seed = { ...input, id: input.id ?? newId(), passwordHash: await hashPassword(input.password) };
  try {
    return await db.$transaction((tx) => insertInvited(tx, input, seed));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const winner = await answerEarlier(input);
    if (winner) return winner;
    return (await isTaken(input.id)) ? idIsTaken : await refuseTaken(seed);
  }
}

/** An e-mail address that somebody has shown to be theirs, at a provider or by a mail. */
export interface ProvenAddress {
  email: string;
  name: string;
}

/**
 * Tells whether someone not known here may come in without a password: by the rules of signing up, with the code of an
 * invitation or none. One that opens nothing counts for none, as it is no more than where they were going.
 */
export async function isWelcome(code: string | undefined): Promise<boolean> {
  return (await findSignUpRefusal((await findInvitation(code))?.code)) === null;
}

/** Makes the account of a proven address, in the group it was invited to, within a transaction. Null for who is not welcome. */
export async function signUpProven(
  tx: Transaction,
  proven: ProvenAddress,
  code: string | undefined,
): Promise<AccountRow | null> {
  const invitation = await findInvitation(code, tx);
  if (await findSignUpRefusal(invitation?.code, tx)) return null;
  const account = await insertAccount(tx, { ...proven, hasProvenEmail: true });
  if (invitation) await addMember(tx, invitation, account.id);
  return account;
}

/** Makes the account, its membership, and what a retry is recognised by. */
async function insertInvited(
  tx: Transaction,
  input: NewAccount,
  seed: AccountSeed & { id: string },
): Promise<Result<AccountView>> {
  const invitation = await findInvitation(input.invitation, tx);
  if (input.invitation !== undefined && !invitation) return isNoInvitation;
  const account = await insertAccount(tx, seed);
  if (invitation) await addMember(tx, invitation, account.id);
  const now = Date.now();
  await tx.oneTimeToken.deleteMany({
    where: { identifier: { startsWith: kind }, expiresAt: { lte: new Date(now) } },
  });
  const mark = { identifier: kind + account.id, tokenHash: sealOf(input) };
  await tx.oneTimeToken.create({ data: { ...mark, expiresAt: new Date(now + retryTime) } });
  return accept(viewAccount(account));
}
