/**
 * Accounts that are not signed up for: the first administrator, made by whoever opens the link that is printed
 * in the log of a Lectern that has none, and those made at the command line.
 */
import { accept, type Result, refuse } from "@/lib/result";
import { db, isUniqueViolation } from "@/lib/server/db";
import type { Actor } from "../actor";
import { insertAccount, makeAccount, refuseTaken } from "../commands";
import { email as Email, type FirstAdmin, name as Name } from "../input";
import { newOneTimePassword } from "../one-time-password";
import { hashPassword } from "../password-hash";
import { faultInPassword } from "../password-rules";
import { hashOfSecret, newSecret } from "../secret-token";
import { type AccountView, viewAccount } from "../view";

/** Under which a one-time token of this kind is kept. */
const identifier = "first-admin";
const linkLifetime = 24 * 60 * 60 * 1000;

async function hasAdmin(): Promise<boolean> {
  return (await db.user.findFirst({ where: { adminAt: { not: null } }, select: { id: true } })) !== null;
}

/** Tells whether anybody has an account here. */
export async function hasAccounts(): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}

/**
 * Makes the link that makes the first administrator: a path that holds for a day, until the next one is made
 * or there is an administrator. Null when there is one already.
 */
export async function firstAdminLink(): Promise<string | null> {
  if (await hasAdmin()) return null;
  const secret = newSecret();
  const expiresAt = new Date(Date.now() + linkLifetime);
  await db.$transaction([
    db.oneTimeToken.deleteMany({ where: { identifier } }),
    db.oneTimeToken.create({ data: { identifier, tokenHash: hashOfSecret(secret), expiresAt } }),
  ]);
  return `/setup?token=${secret}`;
}

/** Tells whether a token from the link still holds, for the page that it opens. */
export async function isSetupToken(token: string): Promise<boolean> {
  const key = { identifier, tokenHash: hashOfSecret(token) };
  const row = await db.oneTimeToken.findUnique({ where: { identifier_tokenHash: key } });
  return row !== null && row.expiresAt > new Date() && !(await hasAdmin());
}

/** Makes the first administrator. Refuses `forbidden` for a link that is used up, too old or not ours. */
export async function makeFirstAdmin(_actor: Actor, input: FirstAdmin): Promise<Result<AccountView>> {
  const isOver = refuse("forbidden", "This link holds no longer. Start Lectern again for a new one.");
  if (!(await isSetupToken(input.token))) return isOver;
  const passwordHash = await hashPassword(input.password);
  try {
    return await db.$transaction(async (tx) => {
      const { count } = await tx.oneTimeToken.deleteMany({
        where: { identifier, tokenHash: hashOfSecret(input.token) },
      });
      if (count === 0) return isOver;
      const hasProvenEmail = true;
      return accept(
        viewAccount(await insertAccount(tx, { ...input, passwordHash, isAdmin: true, hasProvenEmail })),
      );
    });
  } catch (error) {
    if (isUniqueViolation(error)) return await refuseTaken(input);
    throw error;
  }
}

export interface CommandLineAccount {
  email: string;
  /** What is before the @ when left out. */
  name?: string | undefined;
  isAdmin?: boolean;
  /** Made up when left out. */
  password?: string | undefined;
}

/** What the command line has made; `password` only where it was made up, to be shown this once. */
export interface CreatedAccount {
  account: AccountView;
  password: string | null;
}

/**
 * Makes an account as the command line does, whatever the settings say about signing up. Refuses `invalid` for
 * an address or a password that will not do, `conflict` for an address that is taken.
 */
export async function createUser(input: CommandLineAccount): Promise<Result<CreatedAccount>> {
  const email = Email.safeParse(input.email);
  if (!email.success) return refuse("invalid", `${input.email} is not an e-mail address.`);
  const name = Name.safeParse(input.name ?? email.data.split("@")[0]);
  if (!name.success) return refuse("invalid", "The name must have 1 to 100 characters.");
  const password = input.password ?? newOneTimePassword();
  const fault = faultInPassword(password, { name: name.data, email: email.data });
  if (fault) return refuse("invalid", `The password will not do. ${fault}`);
  const isMadeUp = input.password === undefined;
  const made = await makeAccount({
    name: name.data,
    email: email.data,
    passwordHash: await hashPassword(password),
    isMadeUp,
    hasProvenEmail: true,
    isAdmin: input.isAdmin ?? false,
  });
  if (!made.ok) return made.refusal.kind === "conflict" ? refuseTakenAddress(email.data) : made;
  return accept({
    account: viewAccount(made.value),
    password: isMadeUp ? password : null,
  });
}

/** Says it to whoever runs Lectern, who cannot sign in instead. */
function refuseTakenAddress(email: string): Result<never> {
  const other = `give another one, or make its password new with "user password ${email}".`;
  return refuse("conflict", `There is an account with this e-mail address already: ${other}`);
}
