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
  forgetWhatIsHeld();
  await maintain(`drop database "${name}" with (force)`);
});

/** Lets go of what is held for a process: the next file may run in the same one, on a database of its own. */
function forgetWhatIsHeld(): void {
  for (const key of Object.keys(globalThis)) {
    if (key.startsWith("lectern")) Reflect.deleteProperty(globalThis, key);
  }
}

async function maintain(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("maintenanceUrl") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
