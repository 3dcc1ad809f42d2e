/** `npm run restore -- FILE [--replace]`: fills the database from a backup. Stop the server first. */
import { readEnv } from "@/lib/server/env";
import { OperatorError } from "@/lib/server/operator-error";
import { restoreBackup } from "@/prisma/backup/restore";
import { openDatabase } from "./database";

export async function main(args: string[]): Promise<void> {
  const [file, ...more] = args.filter((argument) => argument !== "--replace");
  if (!file || more.length > 0)
    throw new OperatorError("Say which file: npm run restore -- FILE [--replace].");
  // No server may serve it meanwhile, and a bundled database that is made for this starts without the example.
  const database = await openDatabase(readEnv(), { alone: true, withExample: false });
  try {
    const manifest = await restoreBackup(database.url, file, { replace: args.includes("--replace") });
    console.log(`Restored the backup of ${manifest.createdAt}.`);
  } finally {
    await database.release();
  }
}
