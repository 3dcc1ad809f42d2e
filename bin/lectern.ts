/**
 * `npm run lectern -- COMMAND`: accounts, documents and reports from the command line, beside a running server or
 * without one. Results go to standard output alone; to standard error goes one sentence, when something is refused or
 * is done that has no result.
 */
import { Command } from "commander";
import { createTokenFor } from "@/lib/accounts/tokens/commands";
import { type ExportOptions, exportReport, type ImportOptions, importFile } from "./lectern/articles";
import { take, withDatabase } from "./lectern/running";
import { addUserCommands } from "./lectern/users";

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
