/**
 * `npm run lectern -- COMMAND`: accounts, documents and reports from the command line, beside a running server or
 * without one. Results go to standard output alone, and one sentence to standard error when something is refused.
 */
import { Command } from "commander";
import { readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Person } from "@/lib/accounts/actor";
import { disableUser, enableUser, resetPassword } from "@/lib/accounts/operator/commands";
import { findPersonNamed } from "@/lib/accounts/queries";
import { createUser } from "@/lib/accounts/setup/commands";
import { createTokenFor } from "@/lib/accounts/tokens/commands";
import { importDocument } from "@/lib/documents/commands";
import { NewDocument } from "@/lib/documents/input";
import { ExportQuery, formats } from "@/lib/exporting/input";
import { exportDocument } from "@/lib/exporting/queries";
import { unstorableIn } from "@/lib/http/storable";
import type { Refusal, Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import { readEnv } from "@/lib/server/env";
import { OperatorError } from "@/lib/server/operator-error";
import { openDatabase } from "./database";

const contentTypes: Record<string, NewDocument["contentType"]> = {
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".html": "text/html",
  ".htm": "text/html",
};

/** What comes from a file; it is imported into no group. */
const Importable = NewDocument.extend({ visibility: z.enum(["private", "public"]) });

export async function main(args: string[]): Promise<void> {
  const lectern = new Command("npm run lectern --");
  addUserCommands(lectern.command("user").description("accounts"));
  const token = lectern.command("token").description("access tokens");
  token
    .command("create <email>")
    .description("make an access token for an account; prints it alone")
    .action((email: string) => withDatabase(async () => console.log(take(await createTokenFor(email)))));
  lectern
    .command("import <file>")
    .description("import a .txt, .md or .html file; prints the document's id")
    .option("--as <email>", "whose document it is: else the first administrator's, or the only person's")
    .option("--visibility <visibility>", "private or public", "private")
    .action((file: string, options: ImportOptions) => withDatabase(() => importFile(file, options)));
  lectern
    .command("export <document> <format>")
    .description("write a document's report: html or jsonld")
    .option("--out <file>", "where to, else to standard output")
    .option("--as <email>", "as whom to read it: else as whoever imported it")
    .action((document: string, format: string, options: ExportOptions) =>
      withDatabase(() => exportReport({ documentId: document, format }, options)),
    );
  await lectern.parseAsync(args, { from: "user" });
}

function addUserCommands(user: Command): void {
  const fromStdin = ["--password-stdin", "read the password from standard input"] as const;
  user
    .command("create <email>")
    .description("make an account; prints a one-time password unless one is given")
    .option("--name <name>", "what the person is called")
    .option("--admin", "make an administrator")
    .option(...fromStdin)
    .action((email: string, options: UserOptions) => withDatabase(() => makeUser(email, options)));
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
    .action((login: string) => withDatabase(async () => void take(await disableUser(login))));
  user
    .command("enable <login>")
    .description("switch an account on again, and its access tokens with it")
    .action((login: string) => withDatabase(async () => void take(await enableUser(login))));
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

interface ImportOptions {
  as?: string;
  visibility: string;
}

async function importFile(file: string, { as, visibility }: ImportOptions): Promise<void> {
  const person = as === undefined ? await mustFindOwner() : await mustFindPerson(emailOf(as));
  const contentType = contentTypes[extname(file).toLowerCase()];
  if (!contentType) throw new OperatorError(`${file} is not a .txt, .md or .html file: save it as one.`);
  const given = { content: await readText(file), contentType, visibility };
  const input = Importable.safeParse(given);
  const faults = input.error?.issues ?? unstorableIn(given);
  if (!input.success || faults.length > 0) {
    const details = faults.map(({ path, message }) => `${String(path)}: ${message}`).join("; ");
    throw new OperatorError(`${file} cannot be imported (${details}).`);
  }
  console.log(take(await importDocument(person, input.data)).id);
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new OperatorError(`${file} cannot be read (${reasonOf(cause)}): see that it is there.`, { cause });
  });
  try {
    // It also takes a byte order mark away.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new OperatorError(`${file} is not in UTF-8: save it so, for no letter is guessed at.`, { cause });
  }
}

interface ExportOptions {
  out?: string;
  as?: string;
}

async function exportReport(
  asked: { documentId: string; format: string },
  options: ExportOptions,
): Promise<void> {
  const input = ExportQuery.safeParse(asked);
  if (!input.success) {
    throw new OperatorError(
      `Give a document's id, as "import" prints it, and ${formats.join(" or ")} as the format.`,
    );
  }
  const { documentId } = input.data;
  const document = await db.document.findUnique({ where: { id: documentId }, select: { creatorId: true } });
  if (!document) throw new OperatorError(`There is no document ${documentId}: see its address for its id.`);
  const named = options.as === undefined ? { id: document.creatorId } : emailOf(options.as);
  const file = take(await exportDocument(await mustFindPerson(named), input.data));
  if (options.out === undefined) process.stdout.write(file.content);
  else await writeOut(options.out, file.content);
}

async function writeOut(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content).catch((cause: unknown) => {
    throw new OperatorError(`${file} cannot be written (${reasonOf(cause)}): give another place for it.`, {
      cause,
    });
  });
}

function emailOf(given: string): { email: string } {
  return { email: given.trim().toLowerCase() };
}

async function mustFindPerson(named: { email: string } | { id: string }): Promise<Person> {
  const person = await findPersonNamed(named);
  if (person) return person;
  const who = "email" in named ? `with the e-mail address ${named.email}` : "of whoever imported this";
  throw new OperatorError(`There is no account ${who}, or it is disabled: name another one with --as EMAIL.`);
}

/** Whose a document is when nobody was named: the first administrator's, or the only person's. */
async function mustFindOwner(): Promise<Person> {
  const admin = await findPersonNamed(null);
  if (admin) return admin;
  const [first, second] = await db.user.findMany({
    where: { disabledAt: null },
    orderBy: { id: "asc" },
    take: 2,
    select: { id: true, email: true },
  });
  if (first && !second) return await mustFindPerson({ id: first.id });
  throw new OperatorError(
    first
      ? `There is no administrator, whose it would be: say whose it is, as with --as ${first.email ?? "EMAIL"}.`
      : 'There is no account yet: make one with "npm run lectern -- user create EMAIL --admin".',
  );
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The value of a result; a refusal is the operator's to mend. */
function take<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new OperatorError(sentenceOf(result.refusal));
}

function sentenceOf({ kind, sentence, fields }: Refusal): string {
  // Of a conflict the sentence says all: its field is there for the form that marks it.
  const details = kind === "conflict" ? [] : (fields ?? []).map(({ path, message }) => `${path}: ${message}`);
  return details.length > 0 ? `${sentence.replace(/[.]$/, "")} (${details.join("; ")}).` : sentence;
}

/** Runs a command with the database open, and leaves it as it was found: running or not. */
async function withDatabase(command: () => Promise<void>): Promise<void> {
  const database = await openDatabase(readEnv());
  process.env.DATABASE_URL = database.url;
  try {
    await command();
  } finally {
    await db.$disconnect();
    await database.release();
  }
}
