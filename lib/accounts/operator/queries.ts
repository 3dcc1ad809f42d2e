/** Whose accounts there are, and in whose name something is done at the command line, where nobody is signed in. */
import { accept, type Result, refuse } from "@/lib/result";
import { db } from "@/lib/server/db";
import type { User } from "@/prisma/generated/client";
import type { Person } from "../actor";
import { accountOf } from "../login";
import { findPersonNamed } from "../queries";

/** Finds an account by a login, also one that is switched off. Refuses `not-found` for a login that nobody has. */
export async function findAccount(login: string): Promise<Result<User>> {
  const user = await db.user.findFirst({ where: accountOf(login) });
  if (user) return accept(user);
  return refuse("not-found", `There is no account with the e-mail address or the username ${login}.`);
}

/** Lists all accounts, old ones first. */
export async function listAccounts() {
  return await db.user.findMany({
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { email: true, username: true, name: true, adminAt: true, disabledAt: true },
  });
}

/**
 * Whose a document is when nobody was named: the first administrator's, or the only person's. Refuses `not-found` where
 * there is nobody, `conflict` where it could be one of several.
 */
export async function findOwner(): Promise<Result<Person>> {
  const admin = await findPersonNamed(null);
  if (admin) return accept(admin);
  const [first, second] = await db.user.findMany({
    where: { disabledAt: null },
    orderBy: { id: "asc" },
    take: 2,
    select: { id: true, email: true },
  });
  const only = first && !second ? await findPersonNamed({ id: first.id }) : null;
  if (only) return accept(only);
  return first
    ? refuse(
        "conflict",
        `There is no administrator, whose it would be: say whose it is, as with --as ${first.email ?? "EMAIL"}.`,
      )
    : refuse(
        "not-found",
        'There is no account yet: make one with "npm run lectern -- user create EMAIL --admin".',
      );
}
