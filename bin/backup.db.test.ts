/** `npm run backup` and `npm run restore` on databases of one's own; what is in the file is tested in prisma/backup. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { readEnv } from "@/lib/server/env";
import { aDocument } from "@/prisma/factories";
import { main as backup } from "./backup";
import { openDatabase } from "./database";
import { main as restore } from "./restore";

const source = process.env.DATABASE_URL ?? "";
let folder: string;
let file: string;
let printed: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-backups-"));
  file = join(folder, "whole.backup");
  await aDocument({ title: "The only one" });
});
beforeEach(() => {
  printed = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => printed.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
afterAll(() => rm(folder, { recursive: true }));

async function query<Row extends pg.QueryResultRow>(address: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}

/** Another database without a row, which DATABASE_URL names for the rest of the test. */
async function useEmptyDatabase(): Promise<string> {
  const name = `test_${process.pid}_${crypto.randomUUID().slice(0, 8)}`;
  await query(inject("maintenanceUrl"), `create database "${name}" template "${inject("templateName")}"`);
  const address = Object.assign(new URL(source), { pathname: name }).href;
  vi.stubEnv("DATABASE_URL", address);
  return address;
}

const titlesIn = async (address: string) =>
  (await query<{ title: string }>(address, `select title from "Document"`)).map(({ title }) => title);

test("a backup is written where it is told to, beside a Lectern that serves, and restored elsewhere", async () => {
  const serving = await openDatabase(readEnv({ NODE_ENV: "test", DATABASE_URL: source }), { serve: true });
  await backup([file]);
  await serving.release();
  expect(printed[0]).toMatch(/^Wrote \d+ rows to .*whole\.backup\. It holds people's words/);
  const target = await useEmptyDatabase();
  await restore([file]);
  expect(printed[1]).toMatch(/^Restored the backup of \d{4}-.*Z\.$/);
  expect(await titlesIn(target)).toEqual(["The only one"]);
});

test("a backup that cannot be written leaves nothing behind, and says why", async () => {
  await mkdir(join(folder, "taken"));
  for (const place of [join(folder, "no", "where"), join(folder, "taken")]) {
    await expect(backup([place, "--replace"])).rejects.toMatchObject({
      name: "OperatorError",
      message: expect.stringMatching(
        /^\S+ cannot be written \(E[A-Z]+: .*\): give another place for it\.$/,
      ) as string,
    });
  }
  expect((await readdir(folder)).filter((name) => name.endsWith(".partial"))).toEqual([]);
});

test("a backup replaces an earlier one only where that is said", async () => {
  const earlier = join(folder, "earlier.backup");
  await writeFile(earlier, "precious");
  await expect(backup([earlier])).rejects.toMatchObject({
    name: "OperatorError",
    message: `${earlier} is there already: give another file, or add --replace.`,
  });
  expect(await readFile(earlier, "utf8")).toBe("precious");
  await backup([earlier, "--replace"]);
  expect(await readFile(earlier, "utf8")).not.toBe("precious");
  await expect(backup([earlier, file])).rejects.toThrow("Say one file: npm run backup");
});

describe("a restore", () => {
  test("replaces what is there only where that is said", async () => {
    const target = await useEmptyDatabase();
    await restore([file]);
    await query(target, `update "Document" set title = 'Newer'`);
    await expect(restore([file])).rejects.toThrow(/^The database is not empty: add --replace/);
    expect(await titlesIn(target)).toEqual(["Newer"]);
    await restore(["--replace", file]);
    expect(await titlesIn(target)).toEqual(["The only one"]);
  });

  test("is refused while a Lectern serves the database, which keeps what it holds", async () => {
    const target = await useEmptyDatabase();
    await restore([file]);
    await query(target, `update "Document" set title = 'Newer'`);
    const serving = await openDatabase(readEnv(), { serve: true });
    await expect(restore([file, "--replace"])).rejects.toMatchObject({
      name: "OperatorError",
      message: "A Lectern serves this database: stop it first, and start it again when this is done.",
    });
    expect(await titlesIn(target)).toEqual(["Newer"]);
    await serving.release();
    await restore([file, "--replace"]);
    expect(await titlesIn(target)).toEqual(["The only one"]);
  });

  test("keeps a Lectern from starting on the database until it is done", async () => {
    await useEmptyDatabase();
    const restoring = await openDatabase(readEnv(), { alone: true });
    await expect(openDatabase(readEnv(), { serve: true })).rejects.toThrow(/^A backup is being restored/);
    await restoring.release();
    await (await openDatabase(readEnv(), { serve: true })).release();
  });

  test("says which file it wants, and which it will not take", async () => {
    await useEmptyDatabase();
    const usage = "Say which file: npm run restore -- FILE [--replace].";
    await expect(restore([])).rejects.toMatchObject({ name: "OperatorError", message: usage });
    await expect(restore([file, "another"])).rejects.toThrow(usage);
    await writeFile(join(folder, "thesis.txt"), "precious");
    const [thesis, nowhere] = [join(folder, "thesis.txt"), join(folder, "nowhere.backup")];
    await expect(restore([thesis])).rejects.toThrow(
      `${thesis} is not a whole and unchanged backup of Lectern: use another one.`,
    );
    await expect(restore([nowhere])).rejects.toThrow(
      `There is no file ${nowhere}: give the path of a backup.`,
    );
  });
});
