/** The commands about accounts. */
import type { Command } from "commander";
import { text } from "node:stream/consumers";
import { disableUser, enableUser, resetPassword } from "@/lib/accounts/operator/commands";
import { listAccounts } from "@/lib/accounts/operator/queries";
import { createUser } from "@/lib/accounts/setup/commands";
import { printRows, take, withDatabase } from "./running";

/** Adds what can be done with accounts to the command `user`. */
export function addUserCommands(user: Command): void {
  const fromStdin = ["--password-stdin", "read the password from standard input"] as const;
  user
    .command("create <email>")
    .description("make an account; prints a one-time password unless one is given")
    .option("--name <name>", "what the person is called")
    .option("--admin", "make an administrator")
    .option(...fromStdin)
    .action((email: string, options: UserOptions) => withDatabase(() => makeUser(email, options)));
  user
    .command("list")
    .description(
      "print all accounts, one a line: e-mail address, username, name, whether administrator, whether disabled",
    )
    .action(() => withDatabase(listUsers));
  user
    .command("password <login>")
    .description(
      "replace a password, by e-mail address or username, and end all sessions; prints as create does",
    )
    .option(...fromStdin)
    .action((login: string, options: PasswordOptions) =>
      withDatabase(async () => {
        tellPassword(take(await resetPassword({ login, password: await readPassword(options) })));
      }),
    );
  user
    .command("disable <login>")
    .description("switch an account off: its sessions end, and its access tokens open nothing")
    .action((login: string) =>
      withDatabase(async () => {
        take(await disableUser(login));
        console.error(`The account ${login} is switched off.`);
      }),
    );
  user
    .command("enable <login>")
    .description("switch an account on again, and its access tokens with it")
    .action((login: string) =>
      withDatabase(async () => {
        take(await enableUser(login));
        console.error(`The account ${login} is switched on.`);
      }),
    );
}

interface PasswordOptions {
  passwordStdin?: true;
}

interface UserOptions extends PasswordOptions {
  name?: string;
  admin?: true;
}

async function readPassword({ passwordStdin }: PasswordOptions): Promise<string | undefined> {
  return passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, "") : undefined;
}

/** Prints a password that was made up; one that was given is known already. */
function tellPassword(password: string | null): void {
  if (password !== null) console.log(`password: ${password}`);
}

async function makeUser(email: string, options: UserOptions): Promise<void> {
  const password = await readPassword(options);
  const made = take(
    await createUser({ email, name: options.name, isAdmin: options.admin ?? false, password }),
  );
  tellPassword(made.password);
}

async function listUsers(): Promise<void> {
  const accounts = await listAccounts();
  printRows(
    accounts.map(({ email, username, name, adminAt, disabledAt }) => [
      ...[email, username, name],
      ...[adminAt && "administrator", disabledAt && "disabled"],
    ]),
  );
}
