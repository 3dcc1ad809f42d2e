/** `npm run migration -- NAME`: writes the migration that leads from the last one's schema to the present one. */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readEnv } from "@/lib/server/env";
import { OperatorError } from "@/lib/server/operator-error";
import { diffSchemas, migratedSchema, migrationsFolder } from "@/prisma/migrate";
import { openDatabase } from "./database";

const presentSchema = join("prisma", "schema.prisma");

export async function main([name]: string[]): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new OperatorError("Give the migration a name in small letters: npm run migration -- add_notes.");
  }
  const [before, now] = await Promise.all([
    readFile(migratedSchema, "utf8"),
    readFile(presentSchema, "utf8"),
  ]);
  const database = await openDatabase(readEnv());
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
