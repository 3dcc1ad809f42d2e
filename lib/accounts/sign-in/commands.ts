/** The ways to show who one is. Each answers the person, and leaves beginning the session to its caller. */
import { createHash } from "node:crypto";
import { recordEvent } from "@/lib/events/commands";
import type { Role } from "@/lib/groups/role";
import { accept, type Result, refuse } from "@/lib/result";
import { db, isUniqueViolation, type Transaction } from "@/lib/server/db";
import { readEnv } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { isFromThisMachine } from "@/lib/server/this-machine";
import { lockedOutSentence } from "@/lib/too-many";
import { accountOf, plainLogin } from "../login";
import { isPasswordOf } from "../password-hash";
import { endSessions } from "../sessions/commands";
import { type ProvenAddress, signUpProven } from "../sign-up/commands";
import { revokeTokens } from "../tokens/commands";
import { type Fault, faults } from "./faults";
import { countGuess, forgetGuesses, type Guess } from "./guesses";

/** Who has shown who they are. */
export interface Known {
  id: string;
  name: string;
}

/** One of the demonstration's people, with their role in the first group they are in. */
export interface DemoPerson extends Known {
  role: Role | null;
}

const isDisabled = refuse("forbidden", faults.disabled);

/**
 * Knows a person by e-mail address or username, and password. Refuses `unauthenticated` alike for an unknown
 * name and a wrong password, `too-many` after too many wrong ones.
 */
export async function knowByPassword(
  asked: Omit<Guess, "passwordHash">,
  password: string,
): Promise<Result<Known>> {
  const login = plainLogin(asked.login);
  const user = await db.user.findFirst({ where: accountOf(login) });
  const guess = { ...asked, login, passwordHash: user?.passwordHash ?? null };
  const whose = { accountId: user?.id ?? null, login: fingerprintOf(login), address: asked.address };
  const wait = await countGuess(guess);
  if (wait) {
    const { seconds, isFirst } = wait;
    if (isFirst) log.warn({ ...whose, seconds }, "too many wrong passwords: no more are tried for a while");
    return refuse("too-many", lockedOutSentence(seconds), { retryAfter: seconds });
  }
  if (!(await isPasswordOf(guess.passwordHash, password.slice(0, 1000))) || !user) {
    log.warn(whose, "a wrong password");
    return refuse("unauthenticated", faults.wrong);
  }
  await forgetGuesses(guess);
  return user.disabledAt ? isDisabled : accept(user);
}

/** What the log knows a login by, which may be a password that was typed in the wrong field. */
function fingerprintOf(login: string): string {
  return createHash("sha256").update(login).digest("hex").slice(0, 12);
}

/** What is needed of a request to tell whether it comes from this machine. */
interface Asked {
  headers: Pick<Headers, "get">;
}

/** Knows one of the seeded people by id, in the demonstration alone. */
export async function knowByDemo(asked: Asked, id: string): Promise<Result<Known>> {
  const user = (await listDemoPeople(asked)).find((person) => person.id === id);
  return user ? accept(user) : refuse("forbidden", faults.demo);
}

/**
 * The people the demonstration offers, to who comes from the machine it runs on and to nobody else: the seed gives them
 * no password, and an address that leads nowhere (RFC 2606).
 */
export async function listDemoPeople({ headers }: Asked): Promise<DemoPerson[]> {
  if (!readEnv().isDemo || !isFromThisMachine(headers)) return [];
  const people = await db.user.findMany({
    where: { email: { endsWith: "@example.org" }, passwordHash: null, disabledAt: null },
    orderBy: { id: "asc" },
    take: 12,
    select: {
      id: true,
      name: true,
      memberships: { where: { group: { deletedAt: null } }, orderBy: { groupId: "asc" }, take: 1 },
    },
  });
  return people.map(({ memberships, ...person }) => ({ ...person, role: memberships[0]?.role ?? null }));
}

/** What a provider says of someone, once it has shown that it is they. */
export interface ExternalPerson {
  provider: string;
  accountId: string;
  name: string;
  /** Null unless the provider has verified it. */
  email: string | null;
}

/**
 * Knows a person by their account at a provider. One not met before is joined to the account of its verified
 * e-mail address, or makes a new one where sign-up is open or they come with the code of an invitation.
 */
export async function knowByProvider(external: ExternalPerson, invitation?: string): Promise<Result<Known>> {
  return await againAfterRace(() => findOrJoin(external, invitation));
}

async function findOrJoin(external: ExternalPerson, invitation?: string): Promise<Result<Known>> {
  const { provider, accountId } = external;
  const met = await db.externalAccount.findUnique({
    where: { provider_accountId: { provider, accountId } },
    include: { user: true },
  });
  if (met) return met.user.disabledAt ? isDisabled : accept(met.user);
  if (external.email === null) {
    return refuse("forbidden", faults.unverified);
  }
  const email = external.email.trim().toLowerCase();
  return await db.$transaction(async (tx) => {
    const person = await ownerOf(tx, { email, name: external.name }, invitation);
    if (!person.ok) return person;
    const { id } = person.value;
    await tx.externalAccount.create({ data: { provider, accountId, userId: id } });
    await recordEvent(tx, { type: "account.linked", subjectId: id, actorId: id });
    return person;
  });
}

/**
 * Knows a person by an e-mail address that they have just shown to be theirs, by the link sent there. Someone new gets
 * an account where sign-up is open or they come with the code of an invitation.
 */
export async function knowByEmail(email: string, invitation?: string): Promise<Result<Known>> {
  const name = email.split("@")[0] ?? email;
  return await againAfterRace(() => db.$transaction((tx) => ownerOf(tx, { email, name }, invitation)));
}

/** Of two first sign-ins at once one makes the account, and the other, which met it half-way, finds it. */
async function againAfterRace<Value>(know: () => Promise<Value>): Promise<Value> {
  try {
    return await know();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return await know();
  }
}

/** Finds, or makes, the account of an e-mail address that has been shown to be the person's own. */
async function ownerOf(
  tx: Transaction,
  proven: ProvenAddress,
  invitation: string | undefined,
): Promise<Result<Known>> {
  const user = await tx.user.findUnique({ where: { email: proven.email } });
  if (!user) {
    const made = await signUpProven(tx, proven, invitation);
    return made ? accept(made) : refuse("forbidden", faults[whyUnwelcome(invitation)]);
  }
  if (user.disabledAt) return isDisabled;
  if (user.emailVerifiedAt === null) await takeOver(tx, user.id);
  return accept(user);
}

function whyUnwelcome(invitation: string | undefined): Fault {
  if (readEnv().signUp === "closed") return "closed";
  return invitation === undefined ? "no-account" : "invitation";
}

/**
 * Gives an account whose address nobody had proven to the one who has. Whoever made it may not be they: its
 * password, sessions and tokens hold no longer.
 */
async function takeOver(tx: Transaction, userId: string): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: { emailVerifiedAt: new Date(), passwordHash: null, revision: { increment: 1 } },
  });
  await recordEvent(tx, { type: "account.updated", subjectId: userId, actorId: userId });
  await endSessions(tx, { userId });
  await revokeTokens(tx, { userId });
}
