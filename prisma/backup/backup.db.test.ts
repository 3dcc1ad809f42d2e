import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { seed } from "@/prisma/seed";
import { restoreBackup } from "./restore";
import { listTables, quote } from "./tables";
import { writeBackup } from "./write";

const source = () => process.env.DATABASE_URL ?? "";
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-backup-"));
  file = join(folder, "whole.backup");
  await seed();
  await writeBackup(source(), file);
});

afterAll(() => rm(folder, { recursive: true }));

async function query<T extends pg.QueryResultRow>(address: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<T>(sql);
  await client.end();
  return rows;
}

/** A migrated database without a row, beside the test's own. */
async function makeEmptyDatabase(purpose: string): Promise<string> {
  const name = `test_${String(process.pid)}_${purpose}_${crypto.randomUUID().slice(0, 8)}`;
  await query(inject("maintenanceUrl"), `create database "${name}" template "${inject("templateName")}"`);
  const address = new URL(source());
  address.pathname = name;
  return address.href;
}

/** Every row of every table, as text, in an order of its own. */
async function readAll(address: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const contents: Record<string, string[]> = {};
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query<{ row: string }>(
      `select t::text as row from ${quote(name)} t order by 1`,
    );
    contents[name] = rows.map(({ row }) => row);
  }
  await client.end();
  return contents;
}

/** A copy of the backup with its text changed. */
async function tamper(change: (text: string) => string): Promise<string> {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, gzipSync(change(gunzipSync(await readFile(file)).toString())));
  return path;
}

describe("a backup", () => {
  test("restores to a database with every row the same", async () => {
    const target = await makeEmptyDatabase("restored");
    await restoreBackup(target, file, { replace: false });
    const restored = await readAll(target);
    expect(restored).toEqual(await readAll(source()));
    expect(restored.Document?.length).toBeGreaterThan(0);
  });

  test("is read by nobody but its owner", async () => {
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  test("does not touch a database that holds something, unless told to replace it", async () => {
    const target = await makeEmptyDatabase("occupied");
    await restoreBackup(target, file, { replace: false });
    await query(target, `update "User" set name = 'Changed'`);
    await expect(restoreBackup(target, file, { replace: false })).rejects.toThrow(/not empty: add --replace/);
    await restoreBackup(target, file, { replace: true });
    expect(await readAll(target)).toEqual(await readAll(source()));
  });

  test("that was cut short or changed is refused before anything is written", async () => {
    const target = await makeEmptyDatabase("damaged");
    const whole = await readFile(file);
    const short = join(folder, "short");
    await writeFile(short, whole.subarray(0, whole.length / 2));
    const damaged = [
      short,
      await tamper((text) => text.replace("\n\\.\n", "\n")),
      await tamper((text) => text.replaceAll("public", "group")),
      await tamper((text) => text.split("\n").slice(0, -2).join("\n")),
      "package.json",
    ];
    for (const path of damaged) {
      await expect(restoreBackup(target, path, { replace: true })).rejects.toThrow(
        /not a whole and unchanged/,
      );
    }
    expect(Object.values(await readAll(target)).flat()).toEqual([]);
  });

  test("of another version's database is refused", async () => {
    const target = await makeEmptyDatabase("newer");
    await query(
      target,
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at)
       values ('x', 'x', '99999999999999_later', now())`,
    );
    await expect(restoreBackup(target, file, { replace: false })).rejects.toThrow(
      /restore it with that version/,
    );
  });
});
