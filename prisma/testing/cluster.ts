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

/** Any fixed number: whoever makes templates or tidies holds this advisory lock. */
const templateLock = 7_261_002;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const embedded = await openTestCluster();
  const maintenanceUrl = embedded.url();
  project.provide("maintenanceUrl", maintenanceUrl);
  project.provide("templateName", await prepareTemplate(embedded));
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

/** Answers the template for the migrations as they are now, making it when there is none. */
async function prepareTemplate(embedded: EmbeddedDatabase): Promise<string> {
  const template = `template_${await hashMigrations()}`;
  const client = new pg.Client({ connectionString: embedded.url() });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [templateLock]);
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database");
    const names = rows.map((row) => row.datname);
    for (const name of names.filter(isAbandoned)) await client.query(`drop database "${name}" with (force)`);
    if (!names.includes(template)) {
      // Made under another name first, so that a template that exists is one that is whole.
      await client.query(`drop database if exists template_draft with (force)`);
      await client.query("create database template_draft");
      await applyMigrations(embedded.url("template_draft"));
      await client.query(`alter database template_draft rename to "${template}"`);
    }
  } finally {
    await client.end();
  }
  return template;
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
