/** A database of one's own, which DATABASE_URL names; the bundled one has its tests in prisma/. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readEnv } from "@/lib/server/env";
import { listMigrations } from "@/prisma/migrate";
import { openDatabase } from "./database";

const own = () => process.env.DATABASE_URL ?? "";
let empty: string;

async function query(address: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as unknown[];
}

beforeAll(async () => {
  const name = `test_${process.pid}_empty`;
  await query(inject("maintenanceUrl"), `drop database if exists "${name}"`);
  await query(inject("maintenanceUrl"), `create database "${name}"`);
  empty = at({ pathname: name });
});
afterAll(() => query(inject("maintenanceUrl"), `drop database "${new URL(empty).pathname.slice(1)}"`));

/** The address of the test's database with parts of it changed. */
function at(parts: Partial<Pick<URL, "pathname" | "port" | "username" | "password" | "hostname">>): string {
  return Object.assign(new URL(own()), parts).href;
}

async function open(url: string) {
  const said: string[] = [];
  const settings = readEnv({ NODE_ENV: "test", DATABASE_URL: url });
  const database = await openDatabase(settings, { say: (sentence) => said.push(sentence) });
  await database.release();
  return { ...database, said };
}

test("it is brought up to date, told of once, and filled with nothing", async () => {
  const first = await open(empty);
  expect(first).toMatchObject({ url: empty, isBundled: false });
  expect(first.said).toEqual([`Brought the database up to date (${(await listMigrations()).join(", ")}).`]);
  expect((await open(empty)).said).toEqual([]);
  for (const table of ["User", "Document", "Event"]) {
    expect(await query(empty, `select 1 from "${table}"`), table).toEqual([]);
  }
});

describe("one that cannot be opened is named, with why and with what to do, and never with its password", () => {
  test.each([
    ["nobody listens", () => at({ port: "1" }), /ECONNREFUSED/],
    ["its host is not known", () => at({ hostname: "nowhere.invalid" }), /nowhere\.invalid/],
    ["the password is wrong", () => at({ password: "guess" }), /password authentication failed/],
    ["there is none of its name", () => at({ pathname: "nowhere" }), /"nowhere" does not exist/],
  ])("%s", async (_why, url, reason) => {
    const refused = await open(url()).catch((cause: unknown) => cause as Error);
    expect(refused).toMatchObject({
      name: "OperatorError",
      message: expect.stringMatching(reason) as string,
    });
    const { message } = refused as Error;
    expect(message).toMatch(
      /^The database \S+ at \S+:\d+ cannot be opened \(.+\): see that it runs, and that DATABASE_URL is right\.$/,
    );
    expect(message).not.toContain(new URL(own()).password);
  });
});

test("one that holds something else is left alone", async () => {
  await query(empty, `drop schema public cascade; create schema public; create table "Somebody" (id int)`);
  await expect(open(empty)).rejects.toMatchObject({
    name: "OperatorError",
    message: "The database holds tables that are not Lectern's: set DATABASE_URL to an empty database.",
  });
  expect(await query(empty, `select * from "Somebody"`)).toEqual([]);
});

describe("a role that may make no tables in it", () => {
  // Called as the database, which an address then need not name.
  const username = `test_${process.pid}_empty`;
  const database = () => new URL(empty).pathname.slice(1);

  beforeAll(async () => {
    await query(empty, "drop schema public cascade; create schema public");
    await query(
      empty,
      `drop role if exists "${username}"; create role "${username}" login password 'secret'`,
    );
  });
  afterAll(() => query(empty, `drop owned by "${username}"; drop role "${username}"`));

  test("is told how it is given the right, which then is enough", async () => {
    const grants = `GRANT ALL ON DATABASE "${database()}" TO "${username}"; GRANT ALL ON SCHEMA public TO "${username}";`;
    const url = at({ pathname: database(), username, password: "secret" });
    for (const refused of [url, at({ pathname: "", username, password: "secret" })]) {
      await expect(open(refused)).rejects.toMatchObject({
        name: "OperatorError",
        message: `The role ${username} may not make tables in the database ${database()}: give it the right to there, with ${grants}`,
      });
    }
    await query(empty, grants);
    expect((await open(url)).said).toHaveLength(1);
  });
});
