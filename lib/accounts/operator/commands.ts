/** What whoever runs Lectern does with the accounts of others, at the command line. No person does it in the events. */
import { recordEvent } from "@/lib/events/commands";
import { accept, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import { replacePassword } from "../commands";
import { newOneTimePassword } from "../one-time-password";
import { hashPassword } from "../password-hash";
import { faultInPassword } from "../password-rules";
import { endSessions } from "../sessions/commands";
import { findAccount } from "./queries";

interface NewPassword {
  login: string;
  /** Made up when left out. */
  password?: string | undefined;
}

/**
 * Gives an account another password, ends all its sessions and revokes its access tokens. Answers the password where it
 * was made up, to be shown this once, else null. Refuses `not-found` for a login that nobody has, `invalid` for a
 * password that will not do.
 */
export async function resetPassword(input: NewPassword): Promise<Result<string | null>> {
  const found = await findAccount(input.login);
  if (!found.ok) return found;
  const user = found.value;
  const { name, email, username } = user;
  const password = input.password ?? newOneTimePassword();
  const owner = { name, email: email ?? undefined, username: username ?? undefined };
  const fault = input.password === undefined ? null : faultInPassword(password, owner);
  if (fault) return refuse("invalid", `The password will not do. ${fault}`);
  const passwordHash = await hashPassword(password);
  const isMadeUp = input.password === undefined;
  await db.$transaction((tx) =>
    replacePassword(tx, { userId: user.id, passwordHash, actorId: null, isMadeUp }),
  );
  return accept(isMadeUp ? password : null);
}

/** Switches an account off: its sessions end, and its tokens open nothing until it is switched on again. */
export async function disableUser(login: string): Promise<Result<null>> {
  return await switchUser(login, new Date());
}

/** Switches an account on again; its tokens hold again, its sessions do not. */
export async function enableUser(login: string): Promise<Result<null>> {
  return await switchUser(login, null);
}

async function switchUser(login: string, disabledAt: Date | null): Promise<Result<null>> {
  const found = await findAccount(login);
  if (!found.ok) return found;
  const user = found.value;
  await db.$transaction(async (tx) => {
    const where = { id: user.id, disabledAt: disabledAt === null ? { not: null } : null };
    const { count } = await tx.user.updateMany({ where, data: { disabledAt } });
    if (count === 0) return;
    const type = disabledAt === null ? "account.enabled" : "account.disabled";
    await recordEvent(tx, { type, subjectId: user.id, actorId: null });
    if (disabledAt !== null) await endSessions(tx, { userId: user.id, actorId: null });
  });
  return accept(null);
}
