/** `npm run backup -- [FILE]`: writes all that the database holds to a file, beside a running server or without. */
import { resolve } from "node:path";
import { readEnv } from "@/lib/server/env";
import { OperatorError } from "@/lib/server/operator-error";
import { writeBackup } from "@/prisma/backup/write";
import { openDatabase } from "./database";

export async function main([file]: string[]): Promise<void> {
  const stamp = new Date().toISOString().slice(0, 16).replace(/\D/g, "");
  const path = resolve(file ?? `lectern-${stamp}.backup`);
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
