/** The commands that bring an article in from a file, and carry a report out into one. */
import { readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { z } from "zod";
import type { Person } from "@/lib/accounts/actor";
import { accountOf } from "@/lib/accounts/login";
import { findOwner } from "@/lib/accounts/operator/queries";
import { findPersonNamed } from "@/lib/accounts/queries";
import { importDocument } from "@/lib/documents/commands";
import { NewDocument } from "@/lib/documents/input";
import { findCreatorId } from "@/lib/documents/queries";
import { ExportQuery, formats } from "@/lib/exporting/input";
import { exportDocument } from "@/lib/exporting/queries";
import { unstorableIn } from "@/lib/http/storable";
import { OperatorError } from "@/lib/server/operator-error";
import { take } from "./running";

const contentTypes: Record<string, NewDocument["contentType"]> = {
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".html": "text/html",
  ".htm": "text/html",
};

/** What comes from a file; it is imported into no group. */
const Importable = NewDocument.extend({
  content: z.string().regex(/\S/u, "is empty"),
  visibility: z.enum(["private", "public"], "must be private or public"),
});

export interface ImportOptions {
  as?: string;
  visibility: string;
}

/** Imports a file and prints the id of its document. */
export async function importFile(file: string, { as, visibility }: ImportOptions): Promise<void> {
  const person = as === undefined ? take(await findOwner()) : await mustFindPerson(accountOf(as));
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

export interface ExportOptions {
  out?: string;
  replace?: true;
  as?: string;
}

/** Writes a report to a file, or to standard output. */
export async function exportReport(
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
  const creatorId = await findCreatorId(documentId);
  if (creatorId === null)
    throw new OperatorError(`There is no document ${documentId}: see its address for its id.`);
  const named = options.as === undefined ? { id: creatorId } : accountOf(options.as);
  const file = take(await exportDocument(await mustFindPerson(named), input.data));
  if (options.out === undefined) process.stdout.write(file.content);
  else await writeOut(options.out, file.content, options);
}

async function writeOut(file: string, content: string, { replace }: ExportOptions): Promise<void> {
  await writeFile(file, content, { flag: replace ? "w" : "wx" }).catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") {
      throw new OperatorError(`${file} is there already: give another file, or add --replace.`, { cause });
    }
    throw new OperatorError(`${file} cannot be written (${reasonOf(cause)}): give another place for it.`, {
      cause,
    });
  });
}

async function mustFindPerson(named: ReturnType<typeof accountOf> | { id: string }): Promise<Person> {
  const person = await findPersonNamed(named);
  if (person) return person;
  throw new OperatorError(
    `There is no account ${whoseOf(named)}, or it is disabled: name another one with --as LOGIN.`,
  );
}

function whoseOf(named: ReturnType<typeof accountOf> | { id: string }): string {
  if ("email" in named) return `with the e-mail address ${named.email}`;
  return "username" in named ? `with the username ${named.username}` : "of whoever imported this";
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
