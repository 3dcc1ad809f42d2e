/**
 * The PostgreSQL that database tests run on: a bundled one in a cache folder, which several test runs may share,
 * with a migrated template that test databases are copied from. Vitest runs this once before the first file.
 */
import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openEmbedded, type EmbeddedDatabase } from "@/prisma/embedded";
import { applyMigrations, listMigrations, migrationsFolder } from "@/prisma/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** Where databases are made and dropped. */
    maintenanceUrl: string;
    templateName: string;
  }
}

const folder = join("node_modules", ".cache", "lectern", "test-data");

/** What a test writes may be lost with the machine: nothing waits for the disk. */
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const embedded = await openTestCluster();
  const maintenanceUrl = embedded.url("postgres");
  await dropAbandonedDatabases(maintenanceUrl);
  const template = `template_${await hashMigrations()}`;
  await embedded.create(template, async (url) => {
    await applyMigrations(url);
  });
  project.provide("maintenanceUrl", maintenanceUrl);
  project.provide("templateName", template);
  return () => embedded.release();
}

/** Opens the shared cluster; one that a power cut broke is thrown away and made anew. */
async function openTestCluster(): Promise<EmbeddedDatabase> {
  try {
    return await openEmbedded(folder, { settings });
  } catch {
    await rm(folder, { recursive: true, force: true });
    return openEmbedded(folder, { settings });
  }
}

/** Removes what killed runs left behind. */
async function dropAbandonedDatabases(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>("select datname as name from pg_database");
    for (const { name } of rows) {
      if (isAbandoned(name)) await client.query(`drop database if exists "${name}" with (force)`);
    }
  } finally {
    await client.end();
  }
}

async function hashMigrations(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of await listMigrations()) {
    hash.update(name).update(await readFile(join(migrationsFolder, name, "migration.sql")));
  }
  return hash.digest("hex").slice(0, 16);
}

/** A test database carries its process's number; those of processes that are gone were left by a killed run. */
function isAbandoned(name: string): boolean {
  const pid = Number(/^test_(\d+)_/.exec(name)?.[1]);
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
