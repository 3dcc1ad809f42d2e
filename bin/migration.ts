/** `npm run migration -- NAME`: writes the migration that leads from the last one's schema to the present one. */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readEnv } from "@/lib/server/env";
import { OperatorError } from "@/lib/server/operator-error";
import { diffSchemas, migratedSchema, migrationsFolder } from "@/prisma/migrate";
import { openDatabase } from "./database";

const presentSchema = join("prisma", "schema.prisma");
/** The engine that compares schemas wants a database at hand: one of its own, as the example may need the new schema. */
const scratchFolder = join("node_modules", ".cache", "lectern", "migration-data");

export async function main([name]: string[]): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new OperatorError("Give the migration a name in small letters: npm run migration -- add_notes.");
  }
  const [before, now] = await Promise.all([
    readFile(migratedSchema, "utf8"),
    readFile(presentSchema, "utf8"),
  ]);
  // One left by another branch may have migrations that this one lacks.
  await rm(scratchFolder, { recursive: true, force: true });
  const scratch = { ...readEnv(), databaseUrl: null, dataFolder: scratchFolder };
  const database = await openDatabase(scratch, { withExample: false });
  try {
    const sql = await diffSchemas(database.url, before, now);
    if (sql === "") throw new OperatorError("prisma/schema.prisma has nothing that the migrations lack.");
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = join(migrationsFolder, `${stamp}_${name}`);
    await mkdir(folder);
    await writeFile(join(folder, "migration.sql"), sql);
    await copyFile(presentSchema, migratedSchema);
    console.log(`Wrote ${folder}: read its SQL before you commit it, npm start applies it.`);
  } finally {
    await database.release();
  }
}
