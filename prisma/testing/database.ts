/**
 * Gives the test file that is about to run an empty database of its own, and makes it the one that
 * `@/lib/server/db` opens. Vitest runs this before each `*.db.test.ts` file is loaded.
 */
import pg from "pg";
import { afterAll, inject } from "vitest";
import { db } from "@/lib/server/db";

const name = `test_${String(process.pid)}_${crypto.randomUUID().slice(0, 8)}`;
const url = new URL(inject("maintenanceUrl"));

await maintain(`create database "${name}" template "${inject("templateName")}"`);
url.pathname = name;
process.env.DATABASE_URL = url.href;

afterAll(async () => {
  await db.$disconnect();
  await maintain(`drop database "${name}" with (force)`);
});

async function maintain(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("maintenanceUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
