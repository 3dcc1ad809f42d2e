/**
 * `npm run backup -- [FILE] [--replace]`: writes all that the database holds to a file, beside a running server or
 * without.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { readEnv } from "@/lib/server/env";
import { OperatorError } from "@/lib/server/operator-error";
import { writeBackup } from "@/prisma/backup/write";
import { openDatabase } from "./database";

export async function main(args: string[]): Promise<void> {
  const [file, ...more] = args.filter((argument) => argument !== "--replace");
  if (more.length > 0) throw new OperatorError("Say one file: npm run backup -- [FILE] [--replace].");
  const stamp = new Date().toISOString().slice(0, 16).replace(/\D/g, "");
  const path = resolve(file ?? `lectern-${stamp}.backup`);
  if (existsSync(path) && !args.includes("--replace")) {
    throw new OperatorError(`${path} is there already: give another file, or add --replace.`);
  }
  const database = await openDatabase(readEnv());
  try {
    const { tables } = await writeBackup(database.url, path);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Wrote ${String(rows)} rows to ${path}. It holds people's words and password hashes: keep it safe.`,
    );
  } catch (cause) {
    if (!(cause instanceof Error && "syscall" in cause)) throw cause;
    throw new OperatorError(`${path} cannot be written (${cause.message}): give another place for it.`, {
      cause,
    });
  } finally {
    await database.release();
  }
}
