/** The commands about access tokens. */
import type { Command } from "commander";
import { createTokenFor, revokeTokenOf } from "@/lib/accounts/tokens/commands";
import { TokenId } from "@/lib/accounts/tokens/input";
import { defaultDays } from "@/lib/accounts/tokens/lifetime";
import { listTokensOf } from "@/lib/accounts/tokens/queries";
import { OperatorError } from "@/lib/server/operator-error";
import { printRows, take, withDatabase } from "./running";

/** Adds what can be done with access tokens to the command `token`. */
export function addTokenCommands(token: Command): void {
  token
    .command("create <login>")
    .description("make an access token for an account, by e-mail address or username; prints it alone")
    .option("--name <name>", "what the token is for", "Command line")
    .option("--days <days>", "in how many days it ends, or never", String(defaultDays))
    .action((login: string, { name, days }: { name: string; days: string }) =>
      withDatabase(() => makeToken(login, { name, days: daysOf(days) })),
    );
  token
    .command("list <login>")
    .description("print the tokens of an account, one a line: id, name, when made, last used and ending")
    .action((login: string) => withDatabase(() => listTokens(login)));
  token
    .command("revoke <id>")
    .description("revoke a token, by its id")
    .action((id: string) => withDatabase(() => revokeToken(id)));
}

/** A number of days; null for never. */
function daysOf(given: string): number | null {
  if (given === "never") return null;
  const days = /^\d+$/.test(given) ? Number(given) : 0;
  if (days >= 1 && days <= 36_500) return days;
  throw new OperatorError("--days takes a whole number of days, from 1 to 36500, or never.");
}

async function makeToken(login: string, given: { name: string; days: number | null }): Promise<void> {
  const { secret, expiresAt } = take(await createTokenFor(login, given));
  console.log(secret);
  console.error(
    expiresAt
      ? `It ends at ${expiresAt.toISOString()}.`
      : "It never ends: revoke it when it is no longer needed.",
  );
}

async function listTokens(login: string): Promise<void> {
  const tokens = take(await listTokensOf(login));
  printRows(
    tokens.map(({ id, name, createdAt, lastUsedAt, expiresAt }) => [
      id,
      name,
      createdAt,
      lastUsedAt,
      expiresAt ?? "never",
    ]),
  );
}

async function revokeToken(id: string): Promise<void> {
  const input = TokenId.safeParse({ tokenId: id });
  if (!input.success) throw new OperatorError('Give the id of a token, as "token list LOGIN" prints it.');
  const name = take(await revokeTokenOf(input.data));
  console.error(`The token ${name} is revoked: it opens nothing any more.`);
}
