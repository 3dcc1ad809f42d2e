/** Whether this process can serve: its database answers and is of this build's schema. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { db } from "./db";
import { log } from "./log";

/** `reason` is one sentence, what is amiss; null when nothing is. */
export const Readiness = z.object({ status: z.enum(["ready", "not-ready"]), reason: z.string().nullable() });
export type Readiness = z.infer<typeof Readiness>;

/** Asks the database. A failure is an answer: it never throws. */
export async function findReadiness(): Promise<Readiness> {
  try {
    const rows = await db.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL`;
    const applied = new Set(rows.map((row) => row.name));
    const missing = (await listMigrations()).filter((name) => !applied.has(name));
    if (missing.length === 0) return { status: "ready", reason: null };
    return {
      status: "not-ready",
      reason: `Migrations that are not applied: ${missing.length}. Restart Lectern.`,
    };
  } catch (error) {
    log.warn({ error }, "the database does not answer");
    return { status: "not-ready", reason: "The database does not answer." };
  }
}

async function listMigrations(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
