/**
 * `npm run lectern -- COMMAND`: accounts, documents and reports from the command line, beside a running server or
 * without one. Results go to standard output alone; to standard error goes one sentence, when something is refused or
 * is done that has no result.
 */
import { Command } from "commander";
import { type ExportOptions, exportReport, type ImportOptions, importFile } from "./lectern/articles";
import { withDatabase } from "./lectern/running";
import { addTokenCommands } from "./lectern/tokens";
import { addUserCommands } from "./lectern/users";

export async function main(args: string[]): Promise<void> {
  const lectern = new Command("npm run lectern --");
  addUserCommands(lectern.command("user").description("accounts"));
  addTokenCommands(lectern.command("token").description("access tokens"));
  lectern
    .command("import <file>")
    .description("import a .txt, .md or .html file; prints the document's id")
    .option("--as <login>", "whose document it is: else the first administrator's, or the only person's")
    .option("--visibility <visibility>", "private or public", "private")
    .action((file: string, options: ImportOptions) => withDatabase(() => importFile(file, options)));
  lectern
    .command("export <document> <format>")
    .description("write a document's report: html or jsonld")
    .option("--out <file>", "where to, else to standard output")
    .option("--replace", "also where there is such a file already")
    .option("--as <login>", "as whom to read it: else as whoever imported it")
    .action((document: string, format: string, options: ExportOptions) =>
      withDatabase(() => exportReport({ documentId: document, format }, options)),
    );
  await lectern.parseAsync(args, { from: "user" });
}
