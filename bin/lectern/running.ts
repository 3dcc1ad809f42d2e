/** What every command of the command line runs in: an open database, and a refusal that ends it with one sentence. */
import type { Refusal, Result } from "@/lib/result";
import { db } from "@/lib/server/db";
import { readEnv } from "@/lib/server/env";
import { OperatorError } from "@/lib/server/operator-error";
import { openDatabase } from "../database";

/** The value of a result; a refusal is the operator's to mend. */
export function take<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new OperatorError(sentenceOf(result.refusal));
}

function sentenceOf({ kind, sentence, fields }: Refusal): string {
  // Of a conflict the sentence says all: its field is there for the form that marks it.
  const details = kind === "conflict" ? [] : (fields ?? []).map(({ path, message }) => `${path}: ${message}`);
  return details.length > 0 ? `${sentence.replace(/[.]$/, "")} (${details.join("; ")}).` : sentence;
}

/** Runs a command with the database open, and leaves it as it was found: running or not. */
export async function withDatabase(command: () => Promise<void>): Promise<void> {
  const database = await openDatabase(readEnv());
  process.env.DATABASE_URL = database.url;
  try {
    await command();
  } finally {
    await db.$disconnect();
    await database.release();
  }
}

/** Prints rows a line each, tab-parted; what there is not is a dash, and no value breaks its row. */
export function printRows(rows: (string | null)[][]): void {
  for (const row of rows) console.log(row.map((value) => value?.replaceAll(/\s+/gu, " ") ?? "-").join("\t"));
}
