import { readFile } from "node:fs/promises";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { applyMigrations, diffSchemas, listMigrations, migratedSchema } from "./migrate";

const url = () => process.env.DATABASE_URL ?? "";

async function makeEmptyDatabase(purpose: string): Promise<string> {
  const name = `test_${String(process.pid)}_${purpose}`;
  await db.$executeRawUnsafe(`drop database if exists "${name}"`);
  await db.$executeRawUnsafe(`create database "${name}"`);
  const address = new URL(url());
  address.pathname = name;
  return address.href;
}

async function query(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(statement);
  await client.end();
}

describe("migrations", () => {
  test("an empty database gets all of them once, in order", async () => {
    const empty = await makeEmptyDatabase("migrate");
    expect(await applyMigrations(empty)).toEqual(await listMigrations());
    expect(await applyMigrations(empty)).toEqual([]);
  });

  test("two processes that migrate at once do not stand in each other's way", async () => {
    const empty = await makeEmptyDatabase("migrate_twice");
    const applied = await Promise.all([applyMigrations(empty), applyMigrations(empty)]);
    expect(applied.flat()).toEqual(await listMigrations());
  });

  test("one that was broken off is tried again", async () => {
    const empty = await makeEmptyDatabase("migrate_broken");
    await query(empty, "create function refuse_change() returns int language sql as 'select 1'");
    await expect(applyMigrations(empty)).rejects.toThrow(/already exists/);
    await query(empty, "drop function refuse_change");
    expect(await applyMigrations(empty)).toEqual(await listMigrations());
  });

  test("a database that holds something else is left alone", async () => {
    const foreign = await makeEmptyDatabase("migrate_foreign");
    await query(foreign, `create table "Somebody" (id int)`);
    await expect(applyMigrations(foreign)).rejects.toThrow(/not empty/);
  });

  test("the schema holds nothing that no migration brings", async () => {
    const schema = await readFile("prisma/schema.prisma", "utf8");
    const migrated = await readFile(migratedSchema, "utf8");
    expect(await diffSchemas(url(), migrated, schema)).toBe("");
  });
});
